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
package ai.hrflow.camel.benchmark.scenario;

import java.net.URI;
import java.util.List;

/**
 * A load that contenders are compared under.
 *
 * @param id short name, also in file names
 * @param title what is measured, for the report
 * @param work what one exchange sends
 * @param documentBytes size of the document, 0 without one
 * @param serverMillis time that the server takes for an answer
 * @param inFlight exchanges under way at once
 * @param heapMegabytes limit of the contender's heap
 * @param contenders names of those who can do it
 */
public record Scenario(
        String id,
        String title,
        Work work,
        long documentBytes,
        int serverMillis,
        int inFlight,
        int heapMegabytes,
        List<String> contenders) {

    private static final long SMALL_DOCUMENT = 1L << 20;
    private static final int SHORT_MILLIS = 20;
    private static final int FEW = 16;

    /** The same with a smaller load, which says nothing but that it works. */
    public Scenario scaledDown() {
        return new Scenario(
                id,
                title,
                work,
                Math.min(documentBytes, SMALL_DOCUMENT),
                Math.min(serverMillis, SHORT_MILLIS),
                Math.min(inFlight, FEW),
                heapMegabytes,
                contenders);
    }

    /** The base URL that makes the server behave as this scenario wants. */
    public URI baseUrl(int port) {
        return URI.create(
                "http://127.0.0.1:" + port + "/" + serverMillis + "/" + documentBytes + "/v1");
    }
}
