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

import java.time.Clock;
import java.time.Duration;

/**
 * What the operations need to know about the sandbox they run in.
 *
 * @param clock time
 * @param syncParsing whether the workspace may parse synchronously at all
 * @param parsingDelay how long an accepted parsing waits
 * @param indexingLag how long after a change a search finds it
 * @param notFoundStatus status of "Unable to find object"
 * @param teamName name of the workspace
 * @param teamSubdomain sub-domain of the workspace
 * @param userEmail the workspace's member
 */
public record Settings(
        Clock clock,
        boolean syncParsing,
        Duration parsingDelay,
        Duration indexingLag,
        int notFoundStatus,
        String teamName,
        String teamSubdomain,
        String userEmail) {}
