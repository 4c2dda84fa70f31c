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
import ai.hrflow.camel.sandbox.search.Field;
import ai.hrflow.camel.sandbox.search.Order;
import java.util.Map;

/**
 * Reads {@code sort_by} and {@code order_by}. Without them: newest first. By distance, the nearest
 * come first unless {@code desc} is asked for; without a point to measure from, the order is by
 * creation.
 */
final class SearchOrder {

    private record Measured(String point, String field) {}

    private static final Map<String, Measured> BY_DISTANCE =
            Map.of(
                    "location", new Measured("location_geopoint", Field.LOCATION),
                    "location_experience",
                            new Measured("experience_location_geopoint", Field.EXPERIENCE_LOCATION),
                    "location_education",
                            new Measured("education_location_geopoint", Field.EDUCATION_LOCATION));

    private SearchOrder() {}

    static Order of(Arguments arguments) {
        String by = arguments.text("sort_by");
        boolean ascending = isAscending(arguments);
        if (by == null) {
            return Order.byTime(Field.CREATED_AT, ascending);
        }
        Measured measured = BY_DISTANCE.get(by);
        if (measured != null) {
            return Geopoints.read(arguments, measured.point())
                    .map(
                            from ->
                                    Order.byDistance(
                                            measured.field(),
                                            from,
                                            "desc".equals(arguments.text("order_by"))))
                    .orElseGet(() -> Order.byTime(Field.CREATED_AT, ascending));
        }
        return by.equals(Field.CREATED_AT) || by.equals(Field.UPDATED_AT)
                ? Order.byTime(by, ascending)
                : Order.byRelevance(ascending);
    }

    static boolean isAscending(Arguments arguments) {
        return "asc".equals(arguments.text("order_by"));
    }
}
