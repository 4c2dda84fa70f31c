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
import java.util.List;

/**
 * Which profiles can be found and scored: the rules the Python SDK 4.3 states, and the profile's
 * consent.
 */
public final class Eligibility {

    private static final int ENOUGH_FACTS = 4;
    private static final List<String> FACTS =
            List.of(
                    "first_name",
                    "last_name",
                    "phone",
                    "date_birth",
                    "gender",
                    "summary",
                    "urls",
                    "location");

    private Eligibility() {}

    /**
     * @param content a profile
     * @return whether a search finds it: it has a text, says whose it is, and consents
     */
    public static boolean searchable(JsonNode content) {
        JsonNode info = content.path("info");
        return !isEmpty(content.path("text"))
                && (!isEmpty(info.path("email"))
                        || (!isEmpty(info.path("first_name")) && !isEmpty(info.path("last_name")))
                        || FACTS.stream().filter(fact -> !isEmpty(info.path(fact))).count()
                                >= ENOUGH_FACTS)
                && consents(content, "searching");
    }

    /**
     * @param content a profile
     * @return whether it can be scored: it is searchable, says something about work or education,
     *     and consents
     */
    public static boolean scorable(JsonNode content) {
        return searchable(content)
                && (any(content.path("experiences"), "title")
                        || any(content.path("educations"), "title")
                        || any(content.path("educations"), "school")
                        || !isEmpty(content.path("info").path("summary"))
                        || !isEmpty(content.path("skills"))
                        || !isEmpty(content.path("tasks")))
                && consents(content, "scoring");
    }

    /** Without a word about it there is consent; both owner and controller may refuse. */
    private static boolean consents(JsonNode content, String purpose) {
        JsonNode consent = content.path("consent_algorithmic");
        return consent.path("owner").path(purpose).asBoolean(true)
                && consent.path("controller").path(purpose).asBoolean(true);
    }

    private static boolean any(JsonNode list, String member) {
        for (JsonNode item : list) {
            if (!isEmpty(item.path(member))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isContainerNode() ? hasNothing(value) : value.asText("").isBlank();
    }

    /** An object whose members are all empty says nothing either. */
    private static boolean hasNothing(JsonNode container) {
        for (JsonNode member : container) {
            if (!member.isNull() && !isEmpty(member)) {
                return false;
            }
        }
        return true;
    }
}
