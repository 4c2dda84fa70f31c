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
package ai.hrflow.camel.sandbox.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The text of a job, which has none of its own: all it says, one part after the other. */
public final class JobText {

    private static final List<String> PARTS =
            List.of(
                    "name",
                    "summary",
                    "responsibilities",
                    "requirements",
                    "culture",
                    "benefits",
                    "interviews");

    private JobText() {}

    /**
     * @param job a job's content
     * @return its texts, one on a line
     */
    public static String of(JsonNode job) {
        List<String> lines = new ArrayList<>();
        PARTS.forEach(part -> add(lines, job.path(part)));
        for (JsonNode section : job.path("sections")) {
            add(lines, section.path("title"));
            add(lines, section.path("description"));
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, JsonNode text) {
        if (!text.asText("").isBlank()) {
            lines.add(text.asText());
        }
    }
}
