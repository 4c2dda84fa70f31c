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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.api.Arguments;
import java.util.List;

/**
 * Which page of a list is asked for.
 *
 * @param page its number, from 1
 * @param limit items on a page, at least 1
 */
record PageRequest(long page, long limit) {

    private static final long DEFAULT_LIMIT = 30;

    static PageRequest of(Arguments arguments) {
        return new PageRequest(
                arguments.integer("page", 1), arguments.integer("limit", DEFAULT_LIMIT));
    }

    /** Number of its first item, from 0; no list is longer than an integer can say. */
    int from() {
        // compared by division: a product of such numbers may not fit
        return page - 1 > Integer.MAX_VALUE / limit
                ? Integer.MAX_VALUE
                : (int) ((page - 1) * limit);
    }

    /** Number behind its last item. */
    int to() {
        return from() + (int) Math.min(Integer.MAX_VALUE - from(), limit);
    }

    /** The page of a list that is there as a whole. */
    <T> Page<T> of(List<T> all) {
        return with(
                all.subList(Math.min(all.size(), from()), Math.min(all.size(), to())), all.size());
    }

    /** The page, when the items on it are known. */
    <T> Page<T> with(List<T> items, long total) {
        long maxPage = total / limit + (total % limit == 0 ? 0 : 1);
        return new Page<>(items, page, maxPage, total);
    }
}
