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
package ai.hrflow.camel.examples.ftpats;

import java.time.Duration;
import java.time.Instant;
import org.apache.camel.component.file.GenericFile;

/**
 * How long one half of a pair waits for the other. Time in which the program did not run does not
 * count: what it could not take over meanwhile is not late.
 */
final class Patience {

    private final Duration longest;
    private final Instant start = Instant.now();

    /**
     * @param longest as ISO 8601 ({@code PT10M})
     */
    Patience(String longest) {
        this.longest = Duration.parse(longest);
    }

    boolean isOver(GenericFile<?> file) {
        Instant arrival = Instant.ofEpochMilli(file.getLastModified());
        Instant since = arrival.isAfter(start) ? arrival : start;
        return since.plus(longest).isBefore(Instant.now());
    }
}
