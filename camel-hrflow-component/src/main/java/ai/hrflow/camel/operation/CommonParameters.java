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

import static ai.hrflow.camel.operation.ParameterType.BOOLEAN;
import static ai.hrflow.camel.operation.ParameterType.DATE;
import static ai.hrflow.camel.operation.ParameterType.DATETIME;
import static ai.hrflow.camel.operation.ParameterType.DATETIME_MILLIS;
import static ai.hrflow.camel.operation.ParameterType.FLAG;
import static ai.hrflow.camel.operation.ParameterType.INTEGER;
import static ai.hrflow.camel.operation.ParameterType.KEY_LIST;
import static ai.hrflow.camel.operation.ParameterType.LIST;
import static ai.hrflow.camel.operation.ParameterType.NUMBER;
import static ai.hrflow.camel.operation.ParameterType.OBJECT;
import static ai.hrflow.camel.operation.ParameterType.OBJECT_LIST;
import static ai.hrflow.camel.operation.ParameterType.STRING;
import static ai.hrflow.camel.operation.ParameterType.STRING_LIST;

import java.util.List;

/** Parameters that several operations share. */
final class CommonParameters {

    private CommonParameters() {}

    static Parameter text(String name, String description) {
        return Parameter.of(name, STRING, description);
    }

    static Parameter texts(String name, String description) {
        return Parameter.of(name, STRING_LIST, description);
    }

    static Parameter flag(String name, String description) {
        return Parameter.of(name, FLAG, description).defaultsTo("0");
    }

    static Parameter truth(String name, String description) {
        return Parameter.of(name, BOOLEAN, description);
    }

    static Parameter integer(String name, String description) {
        return Parameter.of(name, INTEGER, description);
    }

    static Parameter number(String name, String description) {
        return Parameter.of(name, NUMBER, description);
    }

    static Parameter object(String name, String description) {
        return Parameter.of(name, OBJECT, description);
    }

    static Parameter objects(String name, String description) {
        return Parameter.of(name, OBJECT_LIST, description).defaultsTo("[]");
    }

    static Parameter list(String name, String description) {
        return Parameter.of(name, LIST, description);
    }

    static Parameter sourceKey() {
        return text("source_key", "Key of the source that holds the profile.")
                .required()
                .older("source_id")
                .orComponent("sourceKey");
    }

    static Parameter sourceKeys() {
        return Parameter.of("source_keys", KEY_LIST, "Keys of the sources to look in.")
                .required()
                .older("source_ids")
                .orComponent("sourceKey");
    }

    static Parameter boardKey() {
        return text("board_key", "Key of the board that holds the job.")
                .required()
                .orComponent("boardKey");
    }

    static Parameter boardKeys() {
        return Parameter.of("board_keys", KEY_LIST, "Keys of the boards to look in.")
                .required()
                .orComponent("boardKey");
    }

    /** The profile by its key, its reference or its e-mail address. */
    static List<Parameter> profileIdentity() {
        return List.of(
                text("key", "Key of the profile.").oneOf("profile").older("profile_id"),
                text("reference", "Own identifier of the profile, unique in its source.")
                        .oneOf("profile")
                        .older("profile_reference"),
                text(
                                "email",
                                "E-mail address of the candidate; it need not be unique, so prefer"
                                        + " key or reference.")
                        .oneOf("profile")
                        .older("profile_email")
                        .personal());
    }

    /** The job by its key or its reference. */
    static List<Parameter> jobIdentity() {
        return List.of(
                text("key", "Key of the job.").oneOf("job").older("job_id"),
                text("reference", "Own identifier of the job, unique in its board.")
                        .oneOf("job")
                        .older("job_reference"));
    }

    /** The profile in a call that is about a job too. */
    static List<Parameter> profileBesideJob() {
        return List.of(
                text("profile_key", "Key of the profile.").oneOf("profile").older("profile_id"),
                text("profile_reference", "Own identifier of the profile, unique in its source.")
                        .oneOf("profile"));
    }

    /** The job in a call that is about a profile too. */
    static List<Parameter> jobBesideProfile() {
        return List.of(
                text("job_key", "Key of the job.").oneOf("job").older("job_id"),
                text("job_reference", "Own identifier of the job, unique in its board.")
                        .oneOf("job"));
    }

    static Parameter page() {
        return integer("page", "Number of the page, from 1.").defaultsTo("1").in(Range.atLeast(1));
    }

    static Parameter limit() {
        return integer("limit", "Items on a page.").defaultsTo("30").in(Range.atLeast(1));
    }

    static Parameter orderBy() {
        return text("order_by", "Direction of the order.")
                .defaultsTo("desc")
                .allowed("asc", "desc");
    }

    static Parameter sortBy(String defaultSort, String... sorts) {
        return text("sort_by", "What to order by.").defaultsTo(defaultSort).allowed(sorts);
    }

    static List<Parameter> paging(String defaultSort, String... sorts) {
        return List.of(page(), limit(), orderBy(), sortBy(defaultSort, sorts));
    }

    /** Paging of what comes from the search engine. */
    static List<Parameter> searchPaging(String defaultSort) {
        return paging(
                defaultSort,
                "created_at",
                "updated_at",
                "location",
                "location_experience",
                "location_education",
                "searching",
                "scoring");
    }

    /** Days, for what comes from the store. */
    static List<Parameter> createdRange() {
        return List.of(
                Parameter.of("created_at_min", DATE, "Only what was created on this day or later."),
                Parameter.of(
                        "created_at_max", DATE, "Only what was created on this day or earlier."));
    }

    /** Points in time, for what comes from the search engine. */
    static List<Parameter> createdBetween() {
        return List.of(
                Parameter.of("created_at_min", DATETIME, "Only what was created then or later."),
                Parameter.of("created_at_max", DATETIME, "Only what was created then or earlier."));
    }

    static Parameter algorithm(String description) {
        return text("algorithm_key", description).required().older("agent_key");
    }

    static Parameter questions() {
        return texts(
                        "questions",
                        "The questions. Ask one at a time: several in one call were not always"
                                + " told apart.")
                .required()
                .personal();
    }

    static Parameter role() {
        return text("role", "Who acted.")
                .required()
                .allowed("recruiter", "candidate", "employee", "manager");
    }

    static Parameter stage(String description) {
        return text("stage", description).allowed("new", "yes", "later", "no");
    }

    static Parameter timeOfEvent() {
        return Parameter.of(
                "created_at", DATETIME_MILLIS, "When it happened; now when it is left out.");
    }

    /** The circle around a point in which stored items must lie. */
    static List<Parameter> storedArea() {
        return List.of(
                number("location_lat", "Latitude of the centre of the area."),
                number("location_lon", "Longitude of the centre of the area."),
                number("location_dist", "Radius of the area in kilometres.")
                        .older("location_distance")
                        .alsoSentAs("location_distance"));
    }
}
