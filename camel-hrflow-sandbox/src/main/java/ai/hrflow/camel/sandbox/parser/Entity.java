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
package ai.hrflow.camel.sandbox.parser;

/**
 * A part of a text that means something.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param label what it is, such as {@code job_title}
 */
public record Entity(int start, int end, String label) {

    boolean overlaps(Entity other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
