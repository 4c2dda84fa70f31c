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
import static ai.hrflow.camel.operation.CommonParameters.boardKeys;
import static ai.hrflow.camel.operation.CommonParameters.createdRange;
import static ai.hrflow.camel.operation.CommonParameters.flag;
import static ai.hrflow.camel.operation.CommonParameters.jobIdentity;
import static ai.hrflow.camel.operation.CommonParameters.object;
import static ai.hrflow.camel.operation.CommonParameters.objects;
import static ai.hrflow.camel.operation.CommonParameters.paging;
import static ai.hrflow.camel.operation.CommonParameters.questions;
import static ai.hrflow.camel.operation.CommonParameters.storedArea;
import static ai.hrflow.camel.operation.CommonParameters.text;
import static ai.hrflow.camel.operation.CommonParameters.truth;
import static ai.hrflow.camel.operation.ObjectType.JOB;

import java.util.List;
import java.util.stream.Stream;

/** Storing and reading jobs. */
final class JobOperations {

    private static final String INDEXING = "job/indexing";

    private JobOperations() {}

    static List<Operation> rows() {
        Operation creation =
                Operation.post(INDEXING, "Stores a structured job in a board.")
                        .byDefault()
                        .with(
                                boardKey(),
                                text("reference", "Own identifier; must be unused in the board.")
                                        .inside("job"))
                        .with(jobFields())
                        .bodyObject("job")
                        .creates(JOB, INDEXING)
                        .replacement("job/indexing PUT")
                        .build();
        Operation replacing =
                Operation.put(
                                INDEXING,
                                "Replaces a stored job as a whole: what is left out is lost.")
                        .with(
                                boardKey(),
                                text("key", "Key of the job to replace.").oneOf("job"),
                                text("reference", "Own identifier of the job to replace.")
                                        .oneOf("job"))
                        .with(jobFields())
                        .exactlyOne("job")
                        .bodyObject("job")
                        .uses(JOB)
                        .build();
        return List.of(
                creation,
                replacing,
                Operation.get(INDEXING, "Reads a stored job.")
                        .with(boardKey())
                        .with(jobIdentity())
                        .exactlyOne("job")
                        .uses(JOB)
                        .build(),
                Operation.upsert(
                                "job/upsert",
                                "Creates a job, or merges the message body into the stored one"
                                        + " with its reference.",
                                creation,
                                replacing)
                        .build(),
                Operation.patch(
                                "job/indexing/archive",
                                "Archives a stored job, or restores it; there is no way to delete"
                                        + " one.")
                        .with(boardKey())
                        .with(jobIdentity())
                        .with(
                                flag("is_archive", "Whether to archive; otherwise to restore.")
                                        .defaultsTo("1")
                                        .alwaysSent("1"))
                        .exactlyOne("job")
                        .uses(JOB)
                        .build(),
                Operation.get("storing/jobs", "Lists the jobs that are stored in boards.")
                        .with(
                                boardKeys(),
                                text("name", "Only jobs with this name.").personal(),
                                text("key", "Only the job with this key."),
                                text("reference", "Only the job with this reference."))
                        .with(storedArea())
                        .with(
                                truth("return_job", "Whole jobs instead of identifiers.")
                                        .defaultsTo("false"))
                        .with(createdRange())
                        .with(paging("created_at", "created_at", "updated_at"))
                        .paged()
                        .build(),
                Operation.get(
                                "job/embedding",
                                "Reads the vectors that were computed for a stored job.")
                        .byDefault()
                        .with(boardKey())
                        .with(jobIdentity())
                        .exactlyOne("job")
                        .uses(JOB)
                        .build(),
                Operation.post(
                                "job/embedding",
                                "Computes the vector of a stored job. Opened by HrFlow.ai on"
                                        + " request.")
                        .with(
                                boardKey(),
                                text("job_key", "Key of the job.").required().older("key"))
                        .uses(JOB)
                        .repeatable(Repeatable.ALWAYS)
                        .build(),
                Operation.get("job/asking", "Asks free questions about a stored job.")
                        .with(boardKey())
                        .with(jobIdentity())
                        .with(questions())
                        .exactlyOne("job")
                        .content("questions", "questions")
                        .uses(JOB)
                        .build());
    }

    /** The fields of the job in a JSON body, other than those that identify it. */
    private static List<Parameter> jobFields() {
        return Stream.of(
                        text("name", "The title.").required(),
                        text("url", "Address of the offer."),
                        text("summary", "A short description."),
                        object("location", "The place: text, lat and lng.").required(),
                        objects(
                                        "sections",
                                        "Text blocks: name, title and description. Superseded by"
                                                + " the five fields below, but older servers refuse"
                                                + " a job without it, so it is sent as an empty"
                                                + " list when the body lacks it.")
                                .alwaysSent("[]"),
                        text("culture", "The company's culture."),
                        text("benefits", "What the company offers."),
                        text("responsibilities", "What the job consists of."),
                        text("requirements", "What the job asks for."),
                        text("interviews", "How candidates are chosen."),
                        objects("skills", "Skills: name, type hard or soft, value."),
                        objects("languages", "Languages: name and level."),
                        objects("certifications", "Certifications."),
                        objects("courses", "Courses."),
                        objects("tasks", "Tasks."),
                        objects("tags", "Searchable pairs of name and value."),
                        objects("metadatas", "Further pairs of name and value, not searchable."),
                        objects(
                                "ranges_float",
                                "Ranges of numbers such as the salary: name, value_min, value_max,"
                                        + " unit."),
                        objects(
                                "ranges_date",
                                "Ranges of dates such as the contract: name, value_min,"
                                        + " value_max."),
                        Parameter.of(
                                "created_at", ParameterType.DATETIME, "When the job was opened."),
                        text("agent_key", "The algorithm of the job, in the API of 2021."))
                .map(field -> field.inside("job"))
                .toList();
    }
}
