/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package ai.hrflow.camel.operation;

import static ai.hrflow.camel.operation.CommonParameters.createdRange;
import static ai.hrflow.camel.operation.CommonParameters.flag;
import static ai.hrflow.camel.operation.CommonParameters.integer;
import static ai.hrflow.camel.operation.CommonParameters.object;
import static ai.hrflow.camel.operation.CommonParameters.objects;
import static ai.hrflow.camel.operation.CommonParameters.paging;
import static ai.hrflow.camel.operation.CommonParameters.profileIdentity;
import static ai.hrflow.camel.operation.CommonParameters.questions;
import static ai.hrflow.camel.operation.CommonParameters.sourceKey;
import static ai.hrflow.camel.operation.CommonParameters.sourceKeys;
import static ai.hrflow.camel.operation.CommonParameters.storedArea;
import static ai.hrflow.camel.operation.CommonParameters.text;
import static ai.hrflow.camel.operation.CommonParameters.truth;
import static ai.hrflow.camel.operation.ObjectType.PROFILE;
import static ai.hrflow.camel.operation.ParameterType.DATETIME;
import static ai.hrflow.camel.operation.ParameterType.FILE;
import static ai.hrflow.camel.operation.ParameterType.NUMBER;
import static ai.hrflow.camel.operation.ParameterType.OBJECT;

import java.util.List;
import java.util.stream.Stream;

/** Parsing, storing and reading profiles. */
final class ProfileOperations {

    private static final String INDEXING = "profile/indexing";

    private ProfileOperations() {}

    static List<Operation> rows() {
        Operation creation =
                Operation.post(INDEXING, "Stores a structured profile in a source.")
                        .byDefault()
                        .with(sourceKey().older())
                        .with(
                                text("reference", "Own identifier; must be unused in the source.")
                                        .inside("profile"))
                        .with(profileFields())
                        .bodyObject("profile")
                        .creates(PROFILE, INDEXING)
                        .replacement("profile/indexing PUT")
                        .build();
        Operation replacing =
                Operation.put(
                                INDEXING,
                                "Replaces a stored profile as a whole: what is left out is lost.")
                        .with(sourceKey().older())
                        .with(
                                text("key", "Key of the profile to replace.").oneOf("profile"),
                                text("reference", "Own identifier of the profile to replace.")
                                        .oneOf("profile"))
                        .with(profileFields())
                        .exactlyOne("profile")
                        .bodyObject("profile")
                        .uses(PROFILE)
                        .build();
        return List.of(
                creation,
                Operation.post(
                                "profile/parsing/file",
                                "Uploads a document to be parsed into a profile of a source.")
                        .multipart()
                        .with(
                                sourceKey(),
                                text(
                                        "key",
                                        "Key of an existing profile whose parsing is replaced."),
                                text(
                                                "reference",
                                                "Own identifier of the new profile; must be unused"
                                                        + " in the source.")
                                        .older("profile_reference"),
                                text(
                                                "profile_content_type",
                                                "Media type of the document, for example"
                                                        + " application/pdf.")
                                        .older("content_type"),
                                Parameter.of(
                                                "created_at",
                                                DATETIME,
                                                "When the document was received.")
                                        .older("timestamp_reception", "date_reception"),
                                objects(
                                                "labels",
                                                "Labels: stage and rating of the candidate for"
                                                        + " jobs.")
                                        .older("profile_labels"),
                                objects("tags", "Searchable pairs of name and value.")
                                        .older("profile_tags"),
                                objects(
                                                "metadatas",
                                                "Further pairs of name and value, not searchable.")
                                        .older("profile_metadatas"),
                                flag(
                                        "sync_parsing",
                                        "Asks for the result in the answer; otherwise the source"
                                                + " decides."),
                                flag(
                                                "sync_parsing_indexing",
                                                "Whether the parsed profile is also stored.")
                                        .defaultsTo("1")
                                        .alwaysSent("1"),
                                flag(
                                        "webhook_parsing_sending",
                                        "A synchronous parsing fires the webhook event too."),
                                Parameter.of("file", FILE, "The document itself: the message body.")
                                        .required())
                        .creates(PROFILE, INDEXING)
                        .resultIn("profile")
                        .replacement("profile/parsing/file POST")
                        .build(),
                Operation.get("profile/parsing", "Reads the raw parsing result of a profile.")
                        .with(sourceKey())
                        .with(profileIdentity())
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .build(),
                replacing,
                Operation.get(INDEXING, "Reads a stored profile.")
                        .with(sourceKey())
                        .with(profileIdentity())
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .build(),
                Operation.get(
                                "profile/indexing/attachments",
                                "Lists the files of a stored profile.")
                        .with(sourceKey())
                        .with(profileIdentity())
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .build(),
                Operation.get("storing/profiles", "Lists the profiles that are stored in sources.")
                        .with(
                                sourceKeys(),
                                text("name", "Only profiles with this name.").personal(),
                                text("key", "Only the profile with this key."),
                                text("reference", "Only the profile with this reference."))
                        .with(storedArea())
                        .with(
                                truth("return_profile", "Whole profiles instead of identifiers.")
                                        .defaultsTo("false"))
                        .with(createdRange())
                        .with(paging("created_at", "created_at", "updated_at"))
                        .paged()
                        .build(),
                Operation.get(
                                "profile/embedding",
                                "Reads the vectors that were computed for a stored profile.")
                        .byDefault()
                        .with(sourceKey())
                        .with(profileIdentity())
                        .with(
                                object(
                                                "fields",
                                                "Which parts: 1 for a part, a list of indexes for"
                                                        + " experiences and educations.")
                                        .defaultsTo("{}"))
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .build(),
                Operation.post(
                                "profile/embedding",
                                "Computes the vector of a stored profile. Opened by HrFlow.ai on"
                                        + " request.")
                        .with(
                                sourceKey(),
                                text("profile_key", "Key of the profile.").required().older("key"))
                        .uses(PROFILE)
                        .repeatable(Repeatable.ALWAYS)
                        .build(),
                Operation.upsert(
                                "profile/upsert",
                                "Creates a profile, or merges the message body into the stored one"
                                        + " with its reference.",
                                creation,
                                replacing)
                        .build(),
                Operation.patch(
                                "profile/indexing/archive",
                                "Archives a stored profile, or restores it; there is no way to"
                                        + " delete one.")
                        .with(sourceKey())
                        .with(profileIdentity())
                        .with(
                                flag("is_archive", "Whether to archive; otherwise to restore.")
                                        .defaultsTo("1")
                                        .alwaysSent("1")
                                        .older("archive"))
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .build(),
                Operation.get(
                                "profile/revealing",
                                "Reads the skills that were predicted for a stored profile. Not in"
                                        + " every workspace.")
                        .with(sourceKey())
                        .with(profileIdentity())
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .build(),
                Operation.get("profile/asking", "Asks free questions about a stored profile.")
                        .with(sourceKey())
                        .with(profileIdentity().subList(0, 2))
                        .with(questions())
                        .exactlyOne("profile")
                        .content("questions", "questions")
                        .uses(PROFILE)
                        .build(),
                Operation.get(
                                "profile/unfolding",
                                "Predicts the next steps of a stored profile's career.")
                        .with(sourceKey())
                        .with(profileIdentity().subList(0, 2))
                        .with(
                                integer("max_steps", "Number of steps.")
                                        .defaultsTo("1")
                                        .in(Range.atLeast(1)),
                                text("job_text", "Text of the job to steer for.").personal())
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .build());
    }

    /** The fields of the profile in a JSON body, other than those that identify it. */
    private static List<Parameter> profileFields() {
        return Stream.of(
                        Parameter.of(
                                        "info",
                                        OBJECT,
                                        "Name, contact, location and summary of the person.")
                                .required(),
                        text(
                                        "text",
                                        "The full text; an empty one keeps the profile out of"
                                                + " search and scoring.")
                                .required(),
                        text("text_language", "Language of the text, ISO 639-1."),
                        objects("experiences", "Positions held; may be empty.").required(),
                        Parameter.of("experiences_duration", NUMBER, "Years of experience."),
                        objects("educations", "Degrees and courses of study; may be empty.")
                                .required(),
                        Parameter.of("educations_duration", NUMBER, "Years of education."),
                        objects("skills", "Skills: name, type hard or soft, value."),
                        objects("languages", "Languages: name and level."),
                        objects("certifications", "Certifications."),
                        objects("courses", "Courses."),
                        objects("tasks", "Tasks."),
                        objects("interests", "Interests."),
                        objects("tags", "Searchable pairs of name and value."),
                        objects("metadatas", "Further pairs of name and value, not searchable."),
                        objects("labels", "Labels: stage and rating of the candidate for jobs."),
                        objects(
                                "attachments",
                                "Attachments; files themselves arrive through parsing."),
                        Parameter.of("consent_algorithmic", OBJECT, "What the person agreed to."),
                        Parameter.of("created_at", DATETIME, "When the profile was received."))
                .map(field -> field.inside("profile"))
                .toList();
    }
}
