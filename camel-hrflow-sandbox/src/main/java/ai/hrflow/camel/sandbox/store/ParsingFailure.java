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

/**
 * An accepted upload that could not be made into a profile.
 *
 * @param time when it failed
 * @param sourceKey source
 * @param key key the profile would have had
 * @param reference caller's identifier, free again, or {@code null}
 * @param reason why
 */
public record ParsingFailure(
        Instant time, String sourceKey, String key, String reference, String reason) {}
