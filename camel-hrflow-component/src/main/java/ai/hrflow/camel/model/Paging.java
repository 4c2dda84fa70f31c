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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;

/** Where a page stands in a list: the {@code meta} of an answer, or an older answer itself. */
public final class Paging extends HrFlowObject {

    Paging(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Paging of(JsonNode json) {
        return new Paging(object(json, "paging object"));
    }

    /**
     * @return number of this page, from 1
     */
    public Long getPage() {
        return readWholeNumber("page");
    }

    /**
     * @return number of the last page
     */
    public Long getMaxPage() {
        return readWholeNumber("maxPage");
    }

    /**
     * @return items on this page
     */
    public Long getCount() {
        return readWholeNumber("count");
    }

    /**
     * @return items on all pages
     */
    public Long getTotal() {
        return readWholeNumber("total");
    }
}
