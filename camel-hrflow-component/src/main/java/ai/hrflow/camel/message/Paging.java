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
package ai.hrflow.camel.message;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an answer says about the page that it is; each part is {@code null} when it does not say.
 *
 * <p>Servers of 2021 wrote it beside {@code data}, those of 2018 into it, and both with other
 * names.
 *
 * @param page the number of the page, from 1
 * @param maxPage the number of the last page
 * @param count items on the page
 * @param total items on all pages
 */
public record Paging(Integer page, Integer maxPage, Integer count, Integer total) {

    static Paging of(JsonNode envelope) {
        return new Paging(
                number(envelope, "page"),
                number(envelope, "maxPage"),
                number(envelope, "count"),
                number(envelope, "total"));
    }

    private static Integer number(JsonNode envelope, String name) {
        JsonNode current = envelope.path("meta").path(name);
        JsonNode beside = envelope.path(name.equals("maxPage") ? "max_page" : name);
        JsonNode inside = envelope.path("data").path(name);
        JsonNode value = current.isNumber() ? current : beside.isNumber() ? beside : inside;
        return value.isNumber() ? value.intValue() : null;
    }
}
