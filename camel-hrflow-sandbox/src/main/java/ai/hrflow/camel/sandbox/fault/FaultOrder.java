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
package ai.hrflow.camel.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A fault with its occasion, as JSON: {@code {"fault": "status", "status": 503, "operation":
 * "profile/parsing/file POST", "times": 3}}. Every fault and every occasion of {@link Faults} can
 * be written so.
 */
public final class FaultOrder {

    private FaultOrder() {}

    /**
     * Registers a fault.
     *
     * @param order the JSON object
     * @param faults where to register it
     * @throws IllegalArgumentException when it says nothing that can be done; the message tells
     *     what
     */
    public static void apply(JsonNode order, Faults faults) {
        Fault fault = fault(order);
        String operation = order.path("operation").textValue();
        JsonNode times = order.path("times");
        if (order.has("every")) {
            faults.every(order.path("every").asInt(), operation, fault);
        } else if (order.has("probability")) {
            faults.withProbability(order.path("probability").asDouble(-1), operation, fault);
        } else if (order.has("for_ms")) {
            faults.during(millis(order, "for_ms"), operation, fault);
        } else if (times.asText().equals("always")) {
            faults.always(operation, fault);
        } else {
            faults.times(times.asInt(1), operation, fault);
        }
    }

    private static Fault fault(JsonNode order) {
        String name = order.path("fault").asText();
        return switch (name) {
            case "status" ->
                    new Fault.Answer(
                            status(order),
                            status(order),
                            order.path("message").asText("Injected error " + status(order)),
                            order.has("retry_after") ? order.path("retry_after").asText() : null,
                            false);
            case "html" -> Fault.htmlError(status(order));
            case "ok_with_error_code" ->
                    Fault.okWithErrorCode(
                            order.path("code").asInt(400),
                            order.path("message").asText("Injected error"));
            case "latency" -> latency(order);
            case "stall" -> Fault.stall();
            case "reset" -> new Fault.Reset(constant(Fault.Reset.Moment.class, order, "moment"));
            case "damage" -> new Fault.Damage(constant(Fault.Damage.Kind.class, order, "kind"));
            case "slow_read" -> Fault.slowRead(millis(order, "pause_ms"));
            case "slow_answer" -> Fault.slowAnswer(millis(order, "pause_ms"));
            default ->
                    throw new IllegalArgumentException(
                            "No such fault: '"
                                    + name
                                    + "'; there are status, html, ok_with_error_code, latency,"
                                    + " stall, reset, damage, slow_read, slow_answer");
        };
    }

    private static Fault latency(JsonNode order) {
        Fault.Latency latency = Fault.latency(distribution(order));
        return order.has("then") ? latency.then(fault(order.path("then"))) : latency;
    }

    private static LatencyDistribution distribution(JsonNode order) {
        if (order.has("p50_ms")) {
            return LatencyDistribution.percentiles(
                    millis(order, "p50_ms"), millis(order, "p90_ms"), millis(order, "p99_ms"));
        }
        if (order.has("mean_ms")) {
            return LatencyDistribution.exponential(millis(order, "mean_ms"));
        }
        if (order.has("min_ms")) {
            return LatencyDistribution.uniform(millis(order, "min_ms"), millis(order, "max_ms"));
        }
        return LatencyDistribution.fixed(millis(order, "ms"));
    }

    private static Duration millis(JsonNode order, String name) {
        JsonNode number = order.path(name);
        if (!number.isNumber() || number.asLong() < 0) {
            throw new IllegalArgumentException(name + " must be a number of milliseconds");
        }
        return Duration.ofMillis(number.asLong());
    }

    private static int status(JsonNode order) {
        int status = order.path("status").asInt();
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be an HTTP status from 200 to 599");
        }
        return status;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode order, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(order.path(name).asText())) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                (name + " must be one of " + List.of(type.getEnumConstants()))
                        .toLowerCase(Locale.ROOT));
    }
}
