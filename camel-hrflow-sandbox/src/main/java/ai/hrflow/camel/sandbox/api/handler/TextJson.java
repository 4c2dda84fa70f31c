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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.parser.Entity;
import ai.hrflow.camel.sandbox.text.ParsedText;
import ai.hrflow.camel.sandbox.text.Town;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what was found in texts in the shape of the API's answers. */
final class TextJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Name of the list of what stands under a label. */
    private static final Map<String, String> LISTS = lists();

    private TextJson() {}

    /**
     * @param labels labels wanted, all when empty
     * @param object {@code profile} or {@code job} to have it made of the text, else {@code null}
     */
    static ObjectNode whole(ParsedText parsed, Set<String> labels, String object) {
        ObjectNode json = JSON.objectNode();
        json.put("text", parsed.text());
        json.set("entities", entities(parsed, labels));
        ObjectNode parsing = json.putObject("parsing");
        LISTS.forEach(
                (label, name) -> {
                    ArrayNode list = parsing.putArray(name);
                    if (labels.isEmpty() || labels.contains(label)) {
                        parsed.named(label).forEach(list::add);
                    }
                });
        if ("profile".equals(object)) {
            json.set("profile", ParsedJson.profile(parsed.resume()));
        } else if ("job".equals(object)) {
            json.set("job", job(parsed));
        }
        return json;
    }

    static ObjectNode older(ParsedText parsed) {
        ObjectNode json = JSON.objectNode();
        json.set("ents", entities(parsed, Set.of()));
        json.put("text", parsed.text());
        return json;
    }

    static ObjectNode place(String text, Town town) {
        ObjectNode json = JSON.objectNode();
        json.put("text", text);
        json.put("lat", town.lat());
        json.put("lng", town.lng());
        json.putNull("gmaps");
        ObjectNode fields = json.putObject("fields");
        fields.put("city", town.name());
        fields.put("country", town.country());
        fields.put("country_code", town.countryCode());
        return json;
    }

    static ObjectNode unknownPlace(String text) {
        ObjectNode json = JSON.objectNode();
        json.put("text", text);
        json.putNull("lat").putNull("lng").putNull("gmaps");
        json.putArray("fields");
        return json;
    }

    private static ArrayNode entities(ParsedText parsed, Set<String> labels) {
        ArrayNode list = JSON.arrayNode();
        for (Entity entity : parsed.entities()) {
            if (labels.isEmpty() || labels.contains(entity.label())) {
                list.addObject()
                        .put("start", entity.start())
                        .put("end", entity.end())
                        .put("label", entity.label());
            }
        }
        return list;
    }

    /** Its first line is its name: that is how offers are written. */
    private static ObjectNode job(ParsedText parsed) {
        ObjectNode job = JSON.objectNode();
        job.put("name", parsed.text().strip().split("\\R", 2)[0]);
        job.put("summary", parsed.text());
        List<String> places = parsed.named("location");
        ObjectNode location = job.putObject("location");
        location.put("text", places.isEmpty() ? null : places.get(0));
        location.putNull("lat").putNull("lng").putArray("fields");
        job.putArray("sections");
        ArrayNode skills = job.putArray("skills");
        for (String type : List.of("hard", "soft")) {
            for (String name : parsed.named("skill_" + type)) {
                skills.addObject().put("name", name).put("type", type).putNull("value");
            }
        }
        named(job.putArray("languages"), parsed.named("language"));
        named(job.putArray("certifications"), parsed.named("certification"));
        List.of("courses", "tasks", "tags", "metadatas", "ranges_float", "ranges_date")
                .forEach(job::putArray);
        return job;
    }

    private static void named(ArrayNode list, List<String> names) {
        names.forEach(name -> list.addObject().put("name", name).putNull("value"));
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String label :
                List.of(
                        "certification",
                        "course",
                        "date",
                        "duration",
                        "education_title",
                        "email",
                        "first_name",
                        "interest",
                        "job_title",
                        "language",
                        "last_name",
                        "location",
                        "phone",
                        "school",
                        "task")) {
            lists.put(label, label + 's');
        }
        lists.put("company", "companies");
        lists.put("skill_hard", "skills_hard");
        lists.put("skill_soft", "skills_soft");
        return lists;
    }
}
