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
package ai.hrflow.camel.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A request's arguments before they are checked.
 *
 * @param texts query parameters or form fields
 * @param json JSON body, or {@code null}
 * @param upload file part, or {@code null}
 * @param permission what the caller's key may do: {@code all}, {@code read} or {@code write}
 */
public record Input(
        Map<String, List<String>> texts, JsonNode json, Upload upload, String permission) {}
