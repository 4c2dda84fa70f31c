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

import static ai.hrflow.camel.operation.CommonParameters.boardKey;
import static ai.hrflow.camel.operation.CommonParameters.integer;
import static ai.hrflow.camel.operation.CommonParameters.object;
import static ai.hrflow.camel.operation.CommonParameters.objects;
import static ai.hrflow.camel.operation.CommonParameters.stage;
import static ai.hrflow.camel.operation.CommonParameters.text;
import static ai.hrflow.camel.operation.CommonParameters.truth;
import static ai.hrflow.camel.operation.ObjectType.JOB;
import static ai.hrflow.camel.operation.ObjectType.PROFILE;
import static ai.hrflow.camel.operation.ParameterType.EPOCH_SECONDS;
import static ai.hrflow.camel.operation.ParameterType.FILE;
import static ai.hrflow.camel.operation.ParameterType.KEY_LIST;

import java.util.List;
import java.util.stream.Stream;

/** Operations of earlier generations of the API, which servers may still answer. */
final class OlderOperations {

    private static final String READING = "profile/indexing GET";

    private OlderOperations() {}

    static List<Operation> rows() {
        return Stream.of(profiles(), jobs(), documents()).flatMap(List::stream).toList();
    }

    private static List<Operation> profiles() {
        return List.of(
                profile("profile/attachments", "Lists the files of a profile.")
                        .older("profile/indexing/attachments GET")
                        .build(),
                profile("profile/documents", "Lists the files of a profile.")
                        .older("profile/indexing/attachments GET")
                        .build(),
                profile("profile/tags", "Lists the tags of a profile.").older(READING).build(),
                profile("profile/metadatas", "Lists the metadata of a profile.")
                        .older(READING)
                        .build(),
                profile("profile", "Reads a profile.").older(READING).build(),
                profile("profile/scoring", "Lists the scores of a profile over filters.")
                        .older("jobs/scoring GET", "profile/grading GET")
                        .build(),
                Operation.post("profile", "Uploads a document, or stores a structured profile.")
                        .byDefault()
                        .multipart()
                        .with(
                                sourceId(),
                                text(
                                                "profile_type",
                                                "What is sent: a file, or with json the profile"
                                                        + " itself.")
                                        .required()
                                        .allowed("file", "json"),
                                Parameter.of("file", FILE, "The document itself: the message body.")
                                        .required()
                                        .unless("profile_json"),
                                object(
                                                "profile_json",
                                                "The profile, with profile_type=json; there is no"
                                                        + " file then.")
                                        .personal(),
                                text("profile_content_type", "Media type of the document."),
                                text("profile_reference", "Own identifier of the new profile.")
                                        .older("reference"),
                                objects("profile_labels", "Labels.").older("labels"),
                                objects("profile_tags", "Searchable pairs of name and value.")
                                        .older("tags"),
                                objects("profile_metadatas", "Further pairs of name and value.")
                                        .older("metadatas"),
                                Parameter.of(
                                        "timestamp_reception",
                                        EPOCH_SECONDS,
                                        "When the document was received."),
                                truth("sync_parsing", "Asks for the result in the answer."))
                        .creates(PROFILE, "profile/indexing")
                        .older("profile/parsing/file POST", "profile/indexing POST")
                        .build(),
                Operation.get("profiles", "Lists profiles.")
                        .with(
                                sourceIds(),
                                text("seniority", "Only profiles of this seniority."),
                                text("filter_id", "Only profiles for this filter.").oneOf("filter"),
                                text("filter_reference", "Only profiles for this filter.")
                                        .oneOf("filter"),
                                text("stage", "Only profiles in this stage."),
                                integer("rating", "Only profiles with this rating."),
                                Parameter.of(
                                        "date_start",
                                        EPOCH_SECONDS,
                                        "Only what was received then or later."),
                                Parameter.of(
                                        "date_end",
                                        EPOCH_SECONDS,
                                        "Only what was received then or earlier."),
                                CommonParameters.page(),
                                CommonParameters.limit(),
                                text("sort_by", "What to order by.").defaultsTo("ranking"),
                                text("order_by", "Direction of the order."))
                        .paged("profiles")
                        .older("storing/profiles GET", "profiles/searching GET")
                        .build(),
                Operation.get("profile/searching", "Searches profiles.")
                        .with(
                                text("source_ids", "Keys of the sources to look in, with commas.")
                                        .required()
                                        .older("source_keys")
                                        .orComponent("sourceKey"),
                                Parameter.of(
                                        "timestamp_start",
                                        EPOCH_SECONDS,
                                        "Only what was received then or later."),
                                Parameter.of(
                                        "timestamp_end",
                                        EPOCH_SECONDS,
                                        "Only what was received then or earlier."))
                        .older("profiles/searching GET")
                        .build(),
                Operation.get("profile/reasoning", "A placeholder that was never opened.")
                        .older("profile/upskilling GET")
                        .build(),
                Operation.patch("profile/feedback", "A placeholder that was never opened.")
                        .older("rating POST", "tracking POST")
                        .build(),
                judgement("profile/stage", "Sets the stage of a profile for a filter.")
                        .with(stage("The stage.").required())
                        .older("tracking POST")
                        .build(),
                judgement("profile/rating", "Sets the rating of a profile for a filter.")
                        .with(
                                integer("rating", "The rating, 1 to 5.")
                                        .required()
                                        .in(Range.between(1, 5)))
                        .older("rating POST")
                        .build(),
                Operation.post("profile/json", "Stores a structured profile.")
                        .with(
                                sourceId(),
                                text("profile_reference", "Own identifier of the new profile.")
                                        .older("reference"),
                                Parameter.of(
                                        "timestamp_reception",
                                        EPOCH_SECONDS,
                                        "When the profile was received."),
                                trainingMetadata())
                        .bodyObject("profile_json")
                        .older("profile/indexing POST")
                        .build(),
                Operation.post("profile/json/check", "Checks a structured profile.")
                        .with(trainingMetadata())
                        .bodyObject("profile_json")
                        .repeatable(Repeatable.ALWAYS)
                        .older()
                        .build());
    }

    private static List<Operation> jobs() {
        return List.of(
                Operation.get("filters", "Lists the filters, the jobs of 2018.")
                        .older("storing/jobs GET")
                        .build(),
                Operation.get("filter", "Reads a filter.")
                        .with(filter())
                        .older("job/indexing GET")
                        .build(),
                Operation.post("job", "Stores a job.")
                        .byDefault()
                        .bodyKind(BodyKind.FORM)
                        .bodyObject("data")
                        .older("job/indexing POST")
                        .build(),
                Operation.put("job", "Changes a job.")
                        .with(
                                boardKey(),
                                text("job_key", "Key of the job.").required(),
                                text("name", "The title.").personal(),
                                text("agent_key", "The algorithm of the job."),
                                text("reference", "Own identifier of the job."),
                                text("created_at", "When the job was opened."),
                                text("url", "Address of the offer."),
                                text("summary", "A short description."),
                                objects("sections", "Text blocks."),
                                object("location", "The place."),
                                objects("skills", "Skills."),
                                objects("languages", "Languages."),
                                objects("tags", "Searchable pairs of name and value."),
                                objects("metadatas", "Further pairs of name and value."),
                                objects("ranges_float", "Ranges of numbers."),
                                objects("ranges_date", "Ranges of dates."))
                        .wholeBody()
                        .uses(JOB)
                        .older("job/indexing PUT")
                        .build(),
                Operation.get("job", "Reads a job.")
                        .with(boardKey(), text("job_key", "Key of the job.").required())
                        .uses(JOB)
                        .older("job/indexing GET")
                        .build(),
                Operation.get("job/parsing", "Reads the raw parsing of a job.")
                        .with(
                                text("board_key", "Key of the board that holds the job.")
                                        .orComponent("boardKey"))
                        .with(CommonParameters.jobIdentity())
                        .uses(JOB)
                        .older("text/parsing POST")
                        .build(),
                Operation.get("job/revealing", "A placeholder that was never opened.")
                        .older("text/tagging POST")
                        .build(),
                Operation.get("jobs/reasoning", "Explains why jobs fit; hardly ever opened.")
                        .with(
                                text("job_id", "Key of the job."),
                                text("job_reference", "Own identifier of the job."))
                        .older("job/upskilling GET")
                        .build());
    }

    private static List<Operation> documents() {
        return List.of(
                document("document/parsing", "Finds the entities in a text.")
                        .older("text/parsing POST")
                        .build(),
                document("document/revealing", "Predicts skills from a text of up to 512 tokens.")
                        .older("text/tagging POST")
                        .build(),
                Operation.post("document/embedding", "Turns a profile or a job into a vector.")
                        .with(
                                text("item_type", "What the message body is.")
                                        .required()
                                        .allowed("profile", "job"),
                                truth("return_sequences", "One vector for each part.")
                                        .defaultsTo("false"))
                        .bodyObject("item")
                        .repeatable(Repeatable.ALWAYS)
                        .older("text/embedding POST")
                        .build(),
                document("document/linking", "Finds words that are close in meaning to a word.")
                        .with(
                                integer("top_n", "Number of words.")
                                        .defaultsTo("5")
                                        .in(Range.atLeast(0)))
                        .older("text/linking POST")
                        .build());
    }

    private static Operation.Row profile(String path, String summary) {
        return Operation.get(path, summary)
                .with(
                        sourceId(),
                        text("profile_id", "Key of the profile.").oneOf("profile").older("key"),
                        text("profile_reference", "Own identifier of the profile.")
                                .oneOf("profile")
                                .older("reference"),
                        text("profile_email", "E-mail address of the candidate.")
                                .oneOf("profile")
                                .older("email")
                                .personal())
                .exactlyOne("profile")
                .uses(PROFILE);
    }

    private static Operation.Row judgement(String path, String summary) {
        return Operation.patch(path, summary)
                .with(
                        sourceId(),
                        text("profile_id", "Key of the profile.").oneOf("profile").older("key"),
                        text("profile_reference", "Own identifier of the profile.")
                                .oneOf("profile")
                                .older("reference"))
                .with(filter())
                .exactlyOne("profile")
                .exactlyOne("filter")
                .uses(PROFILE);
    }

    private static Operation.Row document(String path, String summary) {
        return Operation.post(path, summary)
                .with(text("text", "The text.").required().personal())
                .content("text")
                .repeatable(Repeatable.ALWAYS);
    }

    private static Parameter sourceId() {
        return text("source_id", "Key of the source that holds the profile.")
                .required()
                .older("source_key")
                .orComponent("sourceKey");
    }

    private static Parameter sourceIds() {
        return Parameter.of("source_ids", KEY_LIST, "Keys of the sources to look in.")
                .required()
                .older("source_keys")
                .orComponent("sourceKey");
    }

    private static List<Parameter> filter() {
        return List.of(
                text("filter_id", "Key of the filter.").oneOf("filter"),
                text("filter_reference", "Own identifier of the filter.").oneOf("filter"));
    }

    private static Parameter trainingMetadata() {
        return objects("training_metadata", "Further facts for training.");
    }
}
