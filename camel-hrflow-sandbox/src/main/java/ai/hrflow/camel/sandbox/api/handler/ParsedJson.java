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

import ai.hrflow.camel.sandbox.parser.DateRange;
import ai.hrflow.camel.sandbox.parser.Link;
import ai.hrflow.camel.sandbox.parser.NameValue;
import ai.hrflow.camel.sandbox.parser.ParsedResume;
import ai.hrflow.camel.sandbox.parser.PersonName;
import ai.hrflow.camel.sandbox.parser.Place;
import ai.hrflow.camel.sandbox.parser.Skill;
import ai.hrflow.camel.sandbox.parser.Step;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Writes a parsed résumé as Parsing object and as the content of a Profile object. */
final class ParsedJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ParsedJson() {}

    static ObjectNode profile(ParsedResume resume) {
        ObjectNode json = JSON.objectNode();
        json.set("info", info(resume));
        json.put("text", resume.text());
        json.put("text_language", resume.language());
        json.set("experiences", profileSteps(resume.experiences(), "company"));
        json.put("experiences_duration", resume.experiencesDuration());
        json.set("educations", profileSteps(resume.educations(), "school"));
        json.put("educations_duration", resume.educationsDuration());
        traits(json, resume);
        return json;
    }

    static ObjectNode parsing(ParsedResume resume, String key, String fileName, long fileSize) {
        ObjectNode json = JSON.objectNode();
        json.put("content_uid", key);
        json.put("key", key);
        json.put("file_name", fileName);
        json.put("file_size", fileSize);
        json.put("total_pages", resume.totalPages());
        json.put("processed_pages", resume.processedPages());
        ArrayNode persons = json.putArray("persons");
        if (resume.name() != null) {
            ObjectNode person = persons.addObject();
            name(person, resume.name());
        }
        json.set("emails", texts(resume.emails()));
        json.set("phones", texts(resume.phones()));
        json.set("date_birth", date(resume.birthDate(), null));
        ObjectNode location = place(resume.place());
        location.set("geojson", location.get("fields").deepCopy());
        json.set("location", location);
        json.putArray("images");
        json.putNull("picture");
        json.set("urls", links(resume.links()));
        json.putNull("gender");
        json.put("driving_license", resume.drivingLicense());
        json.put("summary", resume.summary());
        json.put("text", resume.text());
        json.put("text_language", resume.language());
        json.set("experiences", parsingSteps(resume.experiences(), "company", key));
        json.set("educations", parsingSteps(resume.educations(), "school", key));
        json.put("experiences_duration", resume.experiencesDuration());
        json.put("educations_duration", resume.educationsDuration());
        traits(json, resume);
        return json;
    }

    private static ObjectNode info(ParsedResume resume) {
        ObjectNode info = JSON.objectNode();
        name(info, resume.name() == null ? new PersonName(null, null, null) : resume.name());
        info.put("email", resume.emails().isEmpty() ? null : resume.emails().get(0));
        info.put("phone", resume.phones().isEmpty() ? null : resume.phones().get(0));
        info.put(
                "date_birth",
                resume.birthDate() == null ? null : resume.birthDate() + "T00:00:00+0000");
        info.set("location", place(resume.place()));
        info.set("urls", links(resume.links()));
        info.putNull("picture");
        info.putNull("gender");
        info.put("driving_license", resume.drivingLicense());
        info.put("summary", resume.summary());
        return info;
    }

    private static void name(ObjectNode json, PersonName name) {
        json.put("full_name", name.full());
        json.put("first_name", name.first());
        json.put("last_name", name.last());
    }

    private static void traits(ObjectNode json, ParsedResume resume) {
        json.set("skills", skills(resume.skills()));
        json.set("languages", named(resume.languages()));
        json.set("certifications", named(resume.certifications()));
        json.putArray("courses");
        json.putArray("tasks");
        json.set("interests", named(resume.interests()));
    }

    private static ArrayNode profileSteps(List<Step> steps, String organisation) {
        ArrayNode list = JSON.arrayNode();
        for (Step step : steps) {
            ObjectNode json = list.addObject();
            json.put(organisation, step.organisation());
            json.putNull("logo");
            json.put("title", step.title());
            json.put("description", step.description());
            json.set("location", place(step.place()));
            DateRange period = step.period();
            json.put("date_start", period == null ? null : dateTime(period.start()));
            json.put("date_end", period == null ? null : dateTime(period.end()));
            stepTraits(json, step);
        }
        return list;
    }

    private static ArrayNode parsingSteps(List<Step> steps, String organisation, String key) {
        ArrayNode list = JSON.arrayNode();
        int number = 0;
        for (Step step : steps) {
            ObjectNode json = list.addObject();
            json.put("content_uid", key + '-' + organisation + '-' + number++);
            json.put(organisation, step.organisation());
            json.put("title", step.title());
            json.put("description", step.description());
            json.set("location", place(step.place()));
            DateRange period = step.period();
            json.set(
                    "date_start",
                    period == null ? JSON.nullNode() : date(period.start(), period.startText()));
            json.set(
                    "date_end",
                    period == null ? JSON.nullNode() : date(period.end(), period.endText()));
            stepTraits(json, step);
        }
        return list;
    }

    private static void stepTraits(ObjectNode json, Step step) {
        json.set("skills", skills(step.skills()));
        json.putArray("certifications");
        json.putArray("courses");
        json.putArray("tasks");
    }

    private static ObjectNode place(Place place) {
        ObjectNode json = JSON.objectNode();
        json.put("text", place == null ? null : place.text());
        json.putNull("lat");
        json.putNull("lng");
        json.putNull("gmaps");
        ObjectNode fields = JSON.objectNode();
        if (place != null) {
            putIfKnown(fields, "city", place.city());
            putIfKnown(fields, "postcode", place.postcode());
            putIfKnown(fields, "country", place.country());
        }
        // the API writes a list where it has nothing to say
        json.set("fields", fields.isEmpty() ? JSON.arrayNode() : fields);
        return json;
    }

    private static void putIfKnown(ObjectNode json, String field, String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static ArrayNode skills(List<Skill> skills) {
        ArrayNode list = JSON.arrayNode();
        for (Skill skill : skills) {
            ObjectNode json = list.addObject();
            json.put("name", skill.name());
            json.put("type", skill.type());
            json.putNull("value");
        }
        return list;
    }

    private static ArrayNode named(List<NameValue> values) {
        ArrayNode list = JSON.arrayNode();
        for (NameValue value : values) {
            ObjectNode json = list.addObject();
            json.put("name", value.name());
            json.put("value", value.value());
        }
        return list;
    }

    private static ArrayNode links(List<Link> links) {
        ArrayNode list = JSON.arrayNode();
        for (Link link : links) {
            list.addObject().put("type", link.type()).put("url", link.url());
        }
        return list;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static JsonNode date(LocalDate date, String text) {
        if (date == null && text == null) {
            return JSON.nullNode();
        }
        ObjectNode json = JSON.objectNode();
        json.put("iso8601", dateTime(date));
        json.put("text", text);
        if (date == null) {
            json.putNull("timestamp");
        } else {
            json.put("timestamp", date.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        }
        return json;
    }

    private static String dateTime(LocalDate date) {
        return date == null ? null : date + "T00:00:00";
    }
}
