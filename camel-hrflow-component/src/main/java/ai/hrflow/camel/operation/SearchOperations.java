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

import static ai.hrflow.camel.operation.CommonParameters.algorithm;
import static ai.hrflow.camel.operation.CommonParameters.boardKey;
import static ai.hrflow.camel.operation.CommonParameters.boardKeys;
import static ai.hrflow.camel.operation.CommonParameters.createdBetween;
import static ai.hrflow.camel.operation.CommonParameters.flag;
import static ai.hrflow.camel.operation.CommonParameters.jobBesideProfile;
import static ai.hrflow.camel.operation.CommonParameters.list;
import static ai.hrflow.camel.operation.CommonParameters.number;
import static ai.hrflow.camel.operation.CommonParameters.object;
import static ai.hrflow.camel.operation.CommonParameters.profileBesideJob;
import static ai.hrflow.camel.operation.CommonParameters.searchPaging;
import static ai.hrflow.camel.operation.CommonParameters.sourceKey;
import static ai.hrflow.camel.operation.CommonParameters.sourceKeys;
import static ai.hrflow.camel.operation.CommonParameters.stage;
import static ai.hrflow.camel.operation.CommonParameters.text;
import static ai.hrflow.camel.operation.CommonParameters.texts;
import static ai.hrflow.camel.operation.ObjectType.JOB;
import static ai.hrflow.camel.operation.ObjectType.PROFILE;
import static ai.hrflow.camel.operation.ParameterType.GEOPOINT;
import static ai.hrflow.camel.operation.ParameterType.OBJECT_LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Searching and comparing what is indexed: search, score, match, grade and explain. */
final class SearchOperations {

    private static final String PROFILES_SEARCHING = "profiles/searching";
    private static final String PROFILES_SCORING = "profiles/scoring";
    private static final String JOBS_SEARCHING = "jobs/searching";
    private static final String JOBS_SCORING = "jobs/scoring";

    private SearchOperations() {}

    static List<Operation> rows() {
        List<Operation> rows = new ArrayList<>();
        rows.addAll(
                inBothForms(
                        PROFILES_SEARCHING,
                        "Searches indexed profiles.",
                        row ->
                                row.with(sourceKeys())
                                        .with(searchPaging("created_at"))
                                        .with(profileFilters())
                                        .content("query")
                                        .paged("profiles")));
        rows.addAll(
                inBothForms(
                        PROFILES_SCORING,
                        "Ranks indexed profiles for a job.",
                        row ->
                                row.with(sourceKeys(), boardKey())
                                        .with(jobBesideProfile())
                                        .with(scoring())
                                        .with(searchPaging("created_at"))
                                        .with(profileFilters())
                                        .exactlyOne("job")
                                        .uses(JOB)
                                        .paged("profiles")));
        rows.addAll(
                inBothForms(
                        JOBS_SEARCHING,
                        "Searches indexed jobs.",
                        row ->
                                row.with(boardKeys())
                                        .with(searchPaging("created_at"))
                                        .with(jobFilters())
                                        .content("query")
                                        .paged("jobs")));
        rows.addAll(
                inBothForms(
                        JOBS_SCORING,
                        "Ranks indexed jobs for a profile.",
                        row ->
                                row.with(boardKeys(), sourceKey())
                                        .with(profileBesideJob())
                                        .with(scoring())
                                        .with(searchPaging("created_at"))
                                        .with(jobFilters())
                                        .exactlyOne("profile")
                                        .uses(PROFILE)
                                        .paged("jobs")));
        rows.add(
                Operation.get("profiles/matching", "Finds indexed profiles similar to a profile.")
                        .with(sourceKey())
                        .with(profileBesideJob())
                        .with(sourceKeys())
                        .with(createdBetween())
                        .with(searchPaging("created_at"))
                        .exactlyOne("profile")
                        .uses(PROFILE)
                        .paged("profiles")
                        .build());
        rows.add(
                Operation.get("jobs/matching", "Finds indexed jobs similar to a job.")
                        .with(boardKey())
                        .with(jobBesideProfile())
                        .with(boardKeys())
                        .with(createdBetween())
                        .with(searchPaging("created_at"))
                        .exactlyOne("job")
                        .uses(JOB)
                        .paged("jobs")
                        .build());
        rows.add(
                Operation.get("profile/grading", "Grades one profile, or several, for a job.")
                        .with(grader(), sourceKey().unless("profile_ids"))
                        .with(unless("profile_ids", profileBesideJob()))
                        .with(boardKey())
                        .with(jobBesideProfile())
                        .with(
                                batch(
                                        "profile_ids",
                                        "Several profiles, each as {source_key, profile_key} or"
                                                + " {source_key, profile_reference}, instead of"
                                                + " one."))
                        .exactlyOne("profile")
                        .exactlyOne("job")
                        .uses(PROFILE, JOB)
                        .build());
        rows.add(
                Operation.get("job/grading", "Grades one job, or several, for a profile.")
                        .with(grader(), sourceKey())
                        .with(profileBesideJob())
                        .with(boardKey().unless("job_ids"))
                        .with(unless("job_ids", jobBesideProfile()))
                        .with(
                                batch(
                                        "job_ids",
                                        "Several jobs, each as {board_key, job_key} or {board_key,"
                                                + " job_reference}, instead of one. Taken over from"
                                                + " profile/grading; no public page confirms it."))
                        .exactlyOne("profile")
                        .exactlyOne("job")
                        .uses(JOB, PROFILE)
                        .build());
        rows.add(
                Operation.get(
                                "profile/upskilling",
                                "Explains why a profile fits a job or does not.")
                        .with(sourceKey())
                        .with(profileBesideJob())
                        .with(boardKey())
                        .with(jobBesideProfile())
                        .with(explanation())
                        .exactlyOne("profile")
                        .exactlyOne("job")
                        .uses(PROFILE, JOB)
                        .build());
        rows.add(
                Operation.get("job/upskilling", "Explains why a job fits a profile or does not.")
                        .with(boardKey())
                        .with(jobBesideProfile())
                        .with(sourceKey())
                        .with(profileBesideJob())
                        .with(explanation())
                        .exactlyOne("job")
                        .exactlyOne("profile")
                        .uses(JOB, PROFILE)
                        .build());
        return rows;
    }

    /** The same operation with its parameters in the query and, for long ones, in a JSON body. */
    private static List<Operation> inBothForms(
            String path,
            String summary,
            java.util.function.UnaryOperator<Operation.Row> parameters) {
        return List.of(
                parameters
                        .apply(Operation.get(path, summary))
                        .byDefault()
                        .longForm(path + " POST")
                        .build(),
                parameters
                        .apply(Operation.post(path, summary + " The parameters are sent as JSON."))
                        .repeatable(Repeatable.ALWAYS)
                        .build());
    }

    private static List<Parameter> unless(String batch, List<Parameter> single) {
        return single.stream().map(parameter -> parameter.unless(batch)).toList();
    }

    private static Parameter batch(String name, String description) {
        return Parameter.of(name, OBJECT_LIST, description).bracketed();
    }

    private static Parameter grader() {
        return algorithm("The algorithm, for example grader-hrflow-profiles.").older();
    }

    private static List<Parameter> explanation() {
        return List.of(
                number("score", "The grade to explain, strictly between 0 and 1.")
                        .required()
                        .in(Range.strictlyBetween(0, 1)),
                text("output_lang", "Language of the answer, ISO 639-1.").defaultsTo("en"));
    }

    private static List<Parameter> scoring() {
        return List.of(
                algorithm("The algorithm, for example scorer-hrflow-profiles-titan."),
                flag("use_algorithm", "Whether to score; otherwise it is a plain search.")
                        .defaultsTo("1")
                        .older("use_agent"),
                number("score_threshold", "Only what scores at least that much, 0 to 1.")
                        .in(Range.between(0, 1)));
    }

    private static List<Parameter> profileFilters() {
        return concat(
                List.of(
                        stage("Only profiles with a label of this stage."),
                        query(),
                        text("name", "Only profiles of this name.").personal(),
                        text("email", "Only profiles with this e-mail address.").personal()),
                range(
                        createdBetween(),
                        "timestamp_start",
                        "create_at_min",
                        "timestamp_end",
                        "create_at_max"),
                area("location", "the person's address"),
                List.of(
                        keywords("summary_keywords", "the summary"),
                        keywords("text_keywords", "the text"),
                        keywords("experience_keywords", "the experiences")),
                area("experience_location", "an experience"),
                duration("experiences_duration", "experience"),
                List.of(keywords("education_keywords", "the educations")),
                area("education_location", "an education"),
                duration("educations_duration", "education"),
                List.of(
                        traits("skills", "skills").older("skills_dict"),
                        traits("languages", "languages").older("languages_dict"),
                        traits("interests", "interests").older("interests_dict"),
                        list(
                                "tags_included",
                                "Tags that must be there: objects {name, value}, or lists of such"
                                        + " objects of which one must be there."),
                        list("tags_excluded", "Tags that must not be there, in the same form."),
                        rawFilters()));
    }

    private static List<Parameter> jobFilters() {
        return concat(
                List.of(
                        query(),
                        texts("names", "Only jobs with one of these names.")
                                .personal()
                                .older("name"),
                        stage("Passed on; the API does not say what it means for jobs.")),
                range(createdBetween(), "date_range_min", null, "date_range_max", null),
                area("location", "the place of the job"),
                List.of(
                        keywords("summary_keywords", "the summary"),
                        keywords("text_keywords", "the text"),
                        traits("skills", "skills"),
                        traits("languages", "languages"),
                        list(
                                "tags_included",
                                "Tags that must be there: lists of objects {name, value}."),
                        list("tags_excluded", "Tags that must not be there, in the same form."),
                        ranges(
                                "ranges_float",
                                "Ranges of numbers: {name, value_min, value_max," + " unit}."),
                        ranges("ranges_date", "Ranges of dates: {name, value_min, value_max}."),
                        rawFilters()));
    }

    @SafeVarargs
    private static List<Parameter> concat(List<Parameter>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static Parameter query() {
        return text(
                        "query",
                        "Free text. An empty one asks for everything: without it a search for jobs"
                                + " was seen to find nothing.")
                .personal();
    }

    private static List<Parameter> range(
            List<Parameter> current,
            String min,
            String minMisspelt,
            String max,
            String maxMisspelt) {
        return List.of(
                older(current.get(0), min, minMisspelt), older(current.get(1), max, maxMisspelt));
    }

    private static Parameter older(Parameter parameter, String name, String other) {
        return other == null ? parameter.older(name) : parameter.older(name, other);
    }

    private static List<Parameter> area(String prefix, String of) {
        return List.of(
                Parameter.of(
                        prefix + "_geopoint",
                        GEOPOINT,
                        "Centre of the area in which " + of + " must lie."),
                CommonParameters.integer(
                        prefix + "_distance", "Radius of that area in kilometres."));
    }

    private static Parameter keywords(String name, String place) {
        return texts(name, "Words that must be in " + place + ".");
    }

    private static List<Parameter> duration(String prefix, String of) {
        return List.of(
                number(prefix + "_min", "Years of " + of + ", at least."),
                number(prefix + "_max", "Years of " + of + ", at most."));
    }

    private static Parameter traits(String name, String what) {
        return Parameter.of(
                name, OBJECT_LIST, "Only what has these " + what + ": objects {name, value}.");
    }

    private static Parameter ranges(String name, String description) {
        return Parameter.of(name, OBJECT_LIST, description);
    }

    private static Parameter rawFilters() {
        return object("raw_filters", "A query object in the style of Elasticsearch.")
                .older("raw_filter");
    }
}
