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
package ai.hrflow.camel.message;

/** What becomes of the message body after a good answer. */
public enum ResponseBody {
    /** The {@code data} of the answer as a Jackson {@code JsonNode}. */
    data,
    /** The {@code data} as Map or List. */
    map,
    /** The {@code data} as JSON text. */
    text,
    /**
     * The whole answer with {@code code}, {@code message}, {@code data} and {@code meta} as a
     * {@code JsonNode}.
     */
    envelope,
    /** The body stays as it was, for example the uploaded file. */
    none
}
