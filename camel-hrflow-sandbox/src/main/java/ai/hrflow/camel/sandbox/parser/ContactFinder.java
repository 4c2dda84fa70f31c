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
package ai.hrflow.camel.sandbox.parser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses. */
final class ContactFinder {

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,120}\\.\\p{L}{2,24}");

    private ContactFinder() {}

    static List<String> emails(String text, List<String> links) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = EMAIL.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        for (String link : links) {
            if (link.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
                Matcher inLink =
                        EMAIL.matcher(
                                URLDecoder.decode(
                                        link.substring(7).replace("+", "%2B"),
                                        StandardCharsets.UTF_8));
                if (inLink.find()) {
                    found.add(inLink.group());
                }
            }
        }
        return List.copyOf(found);
    }
}
