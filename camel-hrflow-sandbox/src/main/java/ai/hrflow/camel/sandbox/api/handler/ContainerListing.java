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
import ai.hrflow.camel.sandbox.store.Container;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The filter, the order and the paging that lists of sources and of boards share. */
final class ContainerListing {

    private ContainerListing() {}

    /**
     * One page of those the caller has a right to.
     *
     * @param sizeOrder value of {@code sort_by} that means the number of items
     * @param size number of items in a container
     */
    static <C extends Container> Page<C> page(
            Arguments arguments, Collection<C> all, String sizeOrder, ToIntFunction<C> size) {
        Comparator<C> order =
                sizeOrder.equals(arguments.text("sort_by"))
                        ? Comparator.comparingInt(size)
                        : Comparator.comparing(Container::createdAt);
        order = order.thenComparing(Container::id);
        String part = arguments.text("name");
        List<C> found =
                all.stream()
                        .filter(Container::accessible)
                        .filter(c -> part == null || contains(c.name(), part))
                        .sorted("asc".equals(arguments.text("order_by")) ? order : order.reversed())
                        .toList();
        return Page.of(arguments, found);
    }

    static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
