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

import java.nio.file.Path;
import java.util.UUID;

/** What all exchanges share. */
final class Backstage {

    /** The large bodies under way, with what becomes of them, may take half of the heap. */
    private static final int SHARE_OF_LARGE_BODIES = 2;

    private final FrontSettings settings;
    private final RateLimiter limiter;
    private final HostGuard hostGuard;
    private final LargeBodies largeBodies =
            new LargeBodies(Runtime.getRuntime().maxMemory() / SHARE_OF_LARGE_BODIES);

    Backstage(FrontSettings settings, String boundHost) {
        this.settings = settings;
        this.limiter = new RateLimiter(settings.clock(), settings.requestsPerMinute());
        this.hostGuard = new HostGuard(boundHost);
    }

    FrontSettings settings() {
        return settings;
    }

    RateLimiter limiter() {
        return limiter;
    }

    HostGuard hostGuard() {
        return hostGuard;
    }

    LargeBodies largeBodies() {
        return largeBodies;
    }

    /**
     * A path for a new upload, also unused by earlier runs; the client's file name has no part in
     * it.
     */
    Path newSpoolPath() {
        return settings.spoolDirectory().resolve("upload-" + UUID.randomUUID());
    }
}
