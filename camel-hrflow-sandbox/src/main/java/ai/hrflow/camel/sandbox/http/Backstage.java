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
package ai.hrflow.camel.sandbox.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.UUID;

/** What all exchanges share. */
final class Backstage {

    static final ObjectMapper JSON = new ObjectMapper();

    private final FrontSettings settings;
    private final RateLimiter limiter;

    Backstage(FrontSettings settings) {
        this.settings = settings;
        this.limiter = new RateLimiter(settings.clock(), settings.requestsPerMinute());
    }

    FrontSettings settings() {
        return settings;
    }

    RateLimiter limiter() {
        return limiter;
    }

    /**
     * A path for a new upload, also unused by earlier runs; the client's file name has no part in
     * it.
     */
    Path newSpoolPath() {
        return settings.spoolDirectory().resolve("upload-" + UUID.randomUUID());
    }
}
