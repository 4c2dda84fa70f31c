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
import ai.hrflow.camel.sandbox.store.Shelves;
import ai.hrflow.camel.sandbox.store.StoredItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The filters, the order and the paging that lists of stored profiles and of stored jobs share.
 *
 * @param <T> what is listed
 */
final class StoredListing<T extends StoredItem> {

    private final Shelves<T> shelves;
    private final Function<T, String> name;
    private final Function<T, JsonNode> location;

    /**
     * @param shelves where the items lie
     * @param name what the filter {@code name} looks into
     * @param location the Location object of an item
     */
    StoredListing(Shelves<T> shelves, Function<T, String> name, Function<T, JsonNode> location) {
        this.shelves = shelves;
        this.name = name;
        this.location = location;
    }

    Page<T> page(Arguments arguments, Collection<String> containerKeys) {
        Comparator<T> order =
                "updated_at".equals(arguments.text("sort_by"))
                        ? Comparator.comparing(StoredItem::updatedAt)
                        : Comparator.comparing(StoredItem::createdAt);
        order = order.thenComparing(StoredItem::id);
        List<T> found =
                containerKeys.stream()
                        .distinct()
                        .flatMap(key -> shelves.in(key).stream())
                        .filter(filter(arguments))
                        .sorted("asc".equals(arguments.text("order_by")) ? order : order.reversed())
                        .toList();
        return Page.of(arguments, found);
    }

    private Predicate<T> filter(Arguments arguments) {
        String key = arguments.text("key");
        String reference = arguments.text("reference");
        String part = arguments.text("name");
        Predicate<Instant> created = CreationPeriod.of(arguments);
        Optional<Area> area = Area.of(arguments, "location_dist");
        return item ->
                (key == null || key.equals(item.key()))
                        && (reference == null || reference.equals(item.reference()))
                        && (part == null || contains(name.apply(item), part))
                        && created.test(item.createdAt())
                        && area.map(a -> a.contains(location.apply(item))).orElse(true);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
