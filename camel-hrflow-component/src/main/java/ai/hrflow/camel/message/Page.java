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

import java.util.List;

/** One page of a list. */
public record Page(List<Item> items, Paging paging) {

    /**
     * @param key the key of the item, or {@code null} when it has none
     * @param body the item in the form that message bodies have
     */
    public record Item(String key, Object body) {

        /** Shows the key only: an item can be personal. */
        @Override
        public String toString() {
            return "Item[" + key + "]";
        }
    }
}
