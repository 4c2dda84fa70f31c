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
import static ai.hrflow.camel.operation.CommonParameters.createdBetween;
import static ai.hrflow.camel.operation.CommonParameters.jobBesideProfile;
import static ai.hrflow.camel.operation.CommonParameters.number;
import static ai.hrflow.camel.operation.CommonParameters.profileBesideJob;
import static ai.hrflow.camel.operation.CommonParameters.role;
import static ai.hrflow.camel.operation.CommonParameters.searchPaging;
import static ai.hrflow.camel.operation.CommonParameters.sourceKey;
import static ai.hrflow.camel.operation.CommonParameters.text;
import static ai.hrflow.camel.operation.CommonParameters.timeOfEvent;
import static ai.hrflow.camel.operation.CommonParameters.truth;
import static ai.hrflow.camel.operation.ObjectType.JOB;
import static ai.hrflow.camel.operation.ObjectType.PROFILE;
import static ai.hrflow.camel.operation.ParameterType.KEY_LIST;

import java.util.List;
import java.util.stream.Stream;

/** What people think of a profile for a job, and what they did with it. */
final class RatingOperations {

    private RatingOperations() {}

    static List<Operation> rows() {
        return List.of(
                Operation.post("rating", "Records a rating of a profile for a job.")
                        .with(
                                number("score", "The rating: 0.2 for one star up to 1 for five.")
                                        .required()
                                        .in(Range.between(0, 1)),
                                role())
                        .with(event())
                        .exactlyOne("job")
                        .exactlyOne("profile")
                        .uses(PROFILE, JOB)
                        .build(),
                Operation.get("ratings", "Lists ratings.")
                        .with(role())
                        .with(filters())
                        .paged()
                        .build(),
                Operation.post(
                                "tracking",
                                "Records an event of a profile on a job, such as view, apply or"
                                        + " hire.")
                        .with(
                                text("action", "What happened, for example view, apply or hire.")
                                        .required(),
                                role())
                        .with(event())
                        .exactlyOne("job")
                        .exactlyOne("profile")
                        .uses(PROFILE, JOB)
                        .build(),
                Operation.get("trackings", "Lists events of profiles on jobs.")
                        .with(
                                role(),
                                Parameter.of("actions", KEY_LIST, "Only events of these names."))
                        .with(filters())
                        .paged()
                        .emptyWhenNotFound()
                        .build());
    }

    private static List<Parameter> event() {
        return Stream.of(
                        Stream.of(boardKey()),
                        jobBesideProfile().stream(),
                        Stream.of(sourceKey()),
                        profileBesideJob().stream(),
                        Stream.of(
                                text("author_email", "E-mail address of the person who acted.")
                                        .personal(),
                                text("comment", "A remark.").personal(),
                                timeOfEvent()))
                .flatMap(part -> part)
                .toList();
    }

    private static List<Parameter> filters() {
        return Stream.of(
                        Stream.of(
                                Parameter.of(
                                                "source_keys",
                                                KEY_LIST,
                                                "Only of profiles in these sources.")
                                        .oneOf("source_scope"),
                                text("source_key", "Only of one profile, in this source.")
                                        .oneOf("source_scope")
                                        .requiredWith("profile")
                                        .orComponent("sourceKey")),
                        profileBesideJob().stream(),
                        Stream.of(
                                Parameter.of(
                                                "board_keys",
                                                KEY_LIST,
                                                "Only for jobs in these boards.")
                                        .oneOf("board_scope"),
                                text("board_key", "Only for one job, in this board.")
                                        .oneOf("board_scope")
                                        .requiredWith("job")
                                        .orComponent("boardKey")),
                        jobBesideProfile().stream(),
                        Stream.of(
                                truth("return_profile", "Adds the profiles.").defaultsTo("false"),
                                truth("return_author", "Adds the people who acted.")
                                        .defaultsTo("false")),
                        searchPaging("scoring").stream(),
                        createdBetween().stream(),
                        Stream.of(
                                number("location_lat", "Latitude of the centre of the area."),
                                number("location_lon", "Longitude of the centre of the area."),
                                number("location_distance", "Radius of the area in kilometres."),
                                truth("use_location_address", "The person's address counts."),
                                truth("use_location_experience", "Places of experiences count."),
                                truth("use_location_education", "Places of educations count."),
                                number(
                                        "experiences_duration_min",
                                        "Years of experience, at least."),
                                number("experiences_duration_max", "Years of experience, at most."),
                                number("educations_duration_min", "Years of education, at least."),
                                number("educations_duration_max", "Years of education, at most.")))
                .flatMap(part -> part)
                .toList();
    }
}
