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
 * A workflow of the workspace: listed, never run.
 *
 * @param id internal number
 * @param key 40 hex characters
 * @param name name
 * @param environment {@code production}, {@code staging} or {@code test}
 * @param createdAt creation time
 */
public record Workflow(int id, String key, String name, String environment, Instant createdAt) {}
