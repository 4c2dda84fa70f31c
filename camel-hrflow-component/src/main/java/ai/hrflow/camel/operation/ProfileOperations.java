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
import static ai.hrflow.camel.operation.CommonParameters.number;
import static ai.hrflow.camel.operation.CommonParameters.objects;
import static ai.hrflow.camel.operation.CommonParameters.paging;
import static ai.hrflow.camel.operation.CommonParameters.profileIdentity;
import static ai.hrflow.camel.operation.CommonParameters.sourceKey;
import static ai.hrflow.camel.operation.CommonParameters.sourceKeys;
import static ai.hrflow.camel.operation.CommonParameters.text;
import static ai.hrflow.camel.operation.ObjectType.PROFILE;
import static ai.hrflow.camel.operation.ParameterType.BOOLEAN;
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
        return List.of(
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
                        .build(),
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
                        .build(),
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
                                text("reference", "Only the profile with this reference."),
                                number("location_lat", "Latitude of the centre of the area."),
                                number("location_lon", "Longitude of the centre of the area."),
                                number("location_dist", "Radius of the area in kilometres.")
                                        .older("location_distance")
                                        .alsoSentAs("location_distance"),
                                Parameter.of(
                                                "return_profile",
                                                BOOLEAN,
                                                "Whole profiles instead of identifiers.")
                                        .defaultsTo("false"))
                        .with(createdRange())
                        .with(paging("created_at", "created_at", "updated_at"))
                        .paged()
                        .build(),
                Operation.get(
                                "profile/embedding",
                                "Reads the vectors that were computed for a stored profile.")
                        .with(sourceKey())
                        .with(profileIdentity())
                        .with(
                                Parameter.of(
                                                "fields",
                                                OBJECT,
                                                "Which parts: 1 for a part, a list of indexes for"
                                                        + " experiences and educations.")
                                        .defaultsTo("{}"))
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .build(),
                Operation.get(
                                "profile/attachments",
                                "Lists the files of a profile, in the form of 2018 to 2020.")
                        .with(
                                text("source_id", "Key of the source that holds the profile.")
                                        .required()
                                        .older("source_key")
                                        .orComponent("sourceKey"),
                                text("profile_id", "Key of the profile.")
                                        .oneOf("profile")
                                        .older("key"),
                                text("profile_reference", "Own identifier of the profile.")
                                        .oneOf("profile")
                                        .older("reference"),
                                text("profile_email", "E-mail address of the candidate.")
                                        .oneOf("profile")
                                        .older("email")
                                        .personal())
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .supersededBy("profile/indexing/attachments GET")
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
