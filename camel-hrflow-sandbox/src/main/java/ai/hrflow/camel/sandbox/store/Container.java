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
package ai.hrflow.camel.sandbox.store;

import java.time.Instant;

/** A folder of the workspace: a source of profiles or a board of jobs. */
public sealed interface Container permits Source, Board {

    /**
     * @return internal number, ascending in order of creation
     */
    int id();

    /**
     * @return 40 hex characters
     */
    String key();

    /**
     * @return name
     */
    String name();

    /**
     * @return such as {@code api}
     */
    String type();

    /**
     * @return such as {@code http}
     */
    String subtype();

    /**
     * @return {@code production}, {@code staging} or {@code test}
     */
    String environment();

    /**
     * @return whether the workspace's keys may use it
     */
    boolean accessible();

    /**
     * @return creation time
     */
    Instant createdAt();
}
