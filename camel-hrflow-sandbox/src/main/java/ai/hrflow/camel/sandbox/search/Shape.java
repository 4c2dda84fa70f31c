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
package ai.hrflow.camel.sandbox.search;

import ai.hrflow.camel.sandbox.store.StoredItem;
import org.apache.lucene.document.Document;

/**
 * What an index needs to know of the objects in it.
 *
 * @param <T> type of the objects; a change of one makes a new object
 */
public interface Shape<T extends StoredItem> {

    /**
     * @param item an object
     * @return whether it may be found at all
     */
    boolean searchable(T item);

    /**
     * @param item an object
     * @return its fields, without the ones the index adds itself
     */
    Document document(T item);
}
