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
package ai.hrflow.camel.sandbox.fault;

import java.util.List;
import java.util.Map;

/**
 * What is known of a request when it is decided whether it fails: its head, not its body.
 *
 * @param operationId such as {@code "profile/indexing GET"}, {@code null} for an unknown path
 * @param method HTTP method
 * @param path path below {@code /v1/}
 * @param query decoded query parameters
 */
public record FaultTarget(
        String operationId, String method, String path, Map<String, List<String>> query) {}
