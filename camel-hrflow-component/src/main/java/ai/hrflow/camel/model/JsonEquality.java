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

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Equality of what JSON says. Jackson tells an {@code int} 1 from a {@code long} 1, although the
 * same text may be read as either; here numbers are equal when their values are.
 */
final class JsonEquality {

    /** Only zero and not zero are told apart, which is what {@link JsonNode#equals} asks for. */
    private static final Comparator<JsonNode> LEAVES =
            (left, right) -> areLeavesEqual(left, right) ? 0 : 1;

    private JsonEquality() {}

    static boolean areEqual(JsonNode left, JsonNode right) {
        return left.equals(LEAVES, right);
    }

    static int hash(JsonNode json) {
        if (json.isNumber()) {
            // adding zero makes -0.0 and 0.0 the same
            return Double.hashCode(json.doubleValue() + 0.0);
        }
        if (json.isObject()) {
            int sum = 0;
            for (var field : json.properties()) {
                // a sum, as the order of fields says nothing
                sum += 31 * field.getKey().hashCode() ^ hash(field.getValue());
            }
            return sum;
        }
        if (json.isArray()) {
            int hash = 1;
            for (JsonNode element : json) {
                hash = 31 * hash + hash(element);
            }
            return hash;
        }
        return json.hashCode();
    }

    private static boolean areLeavesEqual(JsonNode left, JsonNode right) {
        if (!left.isNumber() || !right.isNumber()) {
            return left.equals(right);
        }
        return isFinite(left) && isFinite(right)
                ? decimal(left).compareTo(decimal(right)) == 0
                : Double.compare(left.doubleValue(), right.doubleValue()) == 0;
    }

    private static boolean isFinite(JsonNode number) {
        // a BigDecimal or BigInteger beyond the range of double is finite all the same
        return !number.isDouble() && !number.isFloat() || Double.isFinite(number.doubleValue());
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }
}
