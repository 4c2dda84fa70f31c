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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** The form in which the API takes profiles and jobs: all lists there, dates without offset. */
final class IndexingForm {

    private static final List<String> PROFILE_LISTS =
            List.of(
                    "experiences",
                    "educations",
                    "skills",
                    "languages",
                    "certifications",
                    "courses",
                    "tasks",
                    "interests",
                    "tags",
                    "metadatas",
                    "labels");

    private static final List<String> JOB_LISTS =
            List.of(
                    "sections",
                    "skills",
                    "languages",
                    "certifications",
                    "courses",
                    "tasks",
                    "tags",
                    "metadatas",
                    "ranges_float",
                    "ranges_date");

    private IndexingForm() {}

    static ObjectNode emptyProfile() {
        return profile(new Profile(JsonNodeFactory.instance.objectNode()));
    }

    static ObjectNode emptyJob() {
        return job(new Job(JsonNodeFactory.instance.objectNode()));
    }

    static ObjectNode profile(Profile profile) {
        ObjectNode form = copy(profile);
        if (lacks(form, "info") || form.get("info").isObject()) {
            form.set("info", info(profile.getInfo()));
        }
        if (!JsonValues.isPresent(form.get("text"))) {
            form.put("text", "");
        }
        completeLists(form, PROFILE_LISTS);
        steps(form, "experiences", profile.getExperiences());
        steps(form, "educations", profile.getEducations());
        return form;
    }

    static ObjectNode job(Job job) {
        ObjectNode form = copy(job);
        if (lacks(form, "location")) {
            form.set("location", Location.builder().copy());
        }
        completeLists(form, JOB_LISTS);
        return form;
    }

    private static ObjectNode info(Info info) {
        ObjectNode form = copy(info);
        if (!form.path("urls").isArray()) {
            // the object form of older answers, which only info reads
            form.set("urls", JsonValues.json(info.getUrls()));
        }
        return form;
    }

    private static void steps(ObjectNode form, String field, List<? extends Step> steps) {
        if (!form.path(field).isArray()) {
            return;
        }
        ArrayNode list = form.putArray(field);
        for (Step step : steps) {
            ObjectNode json = copy(step);
            date(json, "date_start", step.getDateStart());
            date(json, "date_end", step.getDateEnd());
            completeLists(json, Step.LISTS);
            list.add(json);
        }
    }

    /** A date that nobody can read stays as it is: the API has to say what it thinks of it. */
    private static void date(ObjectNode step, String field, ApiDate date) {
        if (date.isPresent() || date.isNone()) {
            step.put(field, ApiDate.format(date.getLocalDateTime()));
            step.remove(OlderNames.of(field));
        }
    }

    private static void completeLists(ObjectNode form, Collection<String> fields) {
        for (String field : fields) {
            if (lacks(form, field)) {
                form.putArray(field);
            }
        }
    }

    /** Whether there is nothing, or the empty list or object that says so. */
    private static boolean lacks(ObjectNode form, String field) {
        JsonNode value = form.get(field);
        return !JsonValues.isPresent(value) || value.isContainerNode() && value.isEmpty();
    }

    private static ObjectNode copy(HrFlowObject object) {
        return object.toJson() instanceof ObjectNode copy
                ? copy
                : JsonNodeFactory.instance.objectNode();
    }
}
