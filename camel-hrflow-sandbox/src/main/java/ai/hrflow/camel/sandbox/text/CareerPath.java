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
package ai.hrflow.camel.sandbox.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Continues a career by the rungs of a ladder: from junior to plain, senior, lead, head. With a
 * wanted job the last step is that job. There is no prediction in it beyond that.
 */
public final class CareerPath {

    private static final List<String> RUNGS = List.of("Junior", "", "Senior", "Lead", "Head of");
    private static final Pattern RANK =
            Pattern.compile("(?i)^\\s*(junior|senior|lead|head of|assistant|trainee)\\s+");
    private static final int PLAIN = 1;
    private static final int LONGEST_TITLE = 80;

    private CareerPath() {}

    /**
     * @param profile a profile's content with at least one titled experience
     * @param jobText text of a wanted job, or {@code null}
     * @param most how many steps at most, at least 1
     * @return titles of the next steps, the nearest first; none when the ladder ends here
     */
    public static List<String> next(JsonNode profile, String jobText, int most) {
        String last = latestTitle(profile);
        String trade = RANK.matcher(last).replaceFirst("");
        List<String> steps = new ArrayList<>();
        for (int rung = rung(last) + 1;
                !trade.isEmpty() && rung < RUNGS.size() && steps.size() < most;
                rung++) {
            steps.add((RUNGS.get(rung) + ' ' + trade).strip());
        }
        if (jobText != null) {
            String wanted = firstLine(jobText);
            if (steps.size() == most) {
                steps.remove(most - 1);
            }
            steps.add(wanted);
        }
        return steps;
    }

    /** The latest by its start, or the first when none has one. */
    private static String latestTitle(JsonNode profile) {
        String latest = "";
        String title = "";
        for (JsonNode step : profile.path("experiences")) {
            String start = step.path("date_start").asText("");
            String name = step.path("title").asText("");
            if (!name.isBlank() && (title.isEmpty() || start.compareTo(latest) > 0)) {
                latest = start;
                title = name;
            }
        }
        return title;
    }

    private static int rung(String title) {
        for (int rung = RUNGS.size() - 1; rung >= 0; rung--) {
            String word = RUNGS.get(rung);
            if (!word.isEmpty() && title.regionMatches(true, 0, word + ' ', 0, word.length() + 1)) {
                return rung;
            }
        }
        return PLAIN;
    }

    private static String firstLine(String text) {
        String line = text.strip().split("\\R|(?<=[.!?])\\s")[0];
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE).strip() : line;
    }
}
