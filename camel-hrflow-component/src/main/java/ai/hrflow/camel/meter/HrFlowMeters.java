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
package ai.hrflow.camel.meter;

import ai.hrflow.camel.client.CallResult;
import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.management.ClientReports;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;

/**
 * Meters over all {@code hrflow} components of a context, named {@code camel.hrflow.*}. They are
 * read when somebody asks for them and cost a call nothing, and it does not matter whether they are
 * bound before or after components and routes start.
 *
 * <p>A class of its own, so that Micrometer is needed only where it is used. How long each step of
 * a route takes is told by camel-micrometer's own meters.
 */
public final class HrFlowMeters implements MeterBinder {

    private static final String PREFIX = "camel.hrflow.";

    private final CamelContext context;

    /**
     * @param context the context whose components are measured; a registry holds it weakly
     */
    public HrFlowMeters(CamelContext context) {
        this.context = context;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "requests.in.flight", "Permits taken", ClientStatistics::inFlight);
        gauge(
                registry,
                "callers.waiting",
                "Threads that wait for a permit",
                ClientStatistics::waiting);
        gauge(
                registry,
                "calls.queued",
                "Calls that wait for a permit without a thread",
                ClientStatistics::queued);
        gauge(
                registry,
                "calls.limited",
                "Calls that wait for their turn by the limit per minute",
                ClientStatistics::limited);
        gauge(
                registry,
                "calls.pausing",
                "Calls that pause before they are sent again",
                ClientStatistics::pausing);
        Gauge.builder(PREFIX + "results.awaited", context, HrFlowMeters::awaited)
                .description("Uploads that wait for their profile")
                .register(registry);
        counter(
                registry,
                "calls",
                "Calls in flight and ended, whatever their result",
                null,
                ClientStatistics::calls);
        counter(registry, "attempts", "Requests sent", null, ClientStatistics::attempts);
        counter(
                registry,
                "retries",
                "Pauses before sending again",
                null,
                ClientStatistics::retries);
        counter(
                registry,
                "request.size",
                "Bytes of request bodies",
                "bytes",
                ClientStatistics::bytesSent);
        for (CallResult kind : CallResult.values()) {
            FunctionCounter.builder(PREFIX + "results", context, in -> totals(in).results(kind))
                    .tag("result", kind.name().toLowerCase(Locale.ROOT))
                    .description("How calls ended")
                    .register(registry);
        }
        FunctionTimer.builder(
                        PREFIX + "call.time",
                        context,
                        in -> totals(in).timed(),
                        in -> totals(in).callTime().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description(
                        "Calls from their permit to an answer, or to giving up, with all waits")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<ClientStatistics> figure) {
        Gauge.builder(PREFIX + name, context, in -> figure.applyAsDouble(totals(in)))
                .description(description)
                .register(registry);
    }

    private void counter(
            MeterRegistry registry,
            String name,
            String description,
            String unit,
            ToDoubleFunction<ClientStatistics> figure) {
        FunctionCounter.builder(PREFIX + name, context, in -> figure.applyAsDouble(totals(in)))
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }

    private static ClientStatistics totals(CamelContext in) {
        return ClientReports.of(in).values().stream()
                .map(ClientReports::totals)
                .reduce(ClientStatistics.NONE, ClientStatistics::plus);
    }

    private static double awaited(CamelContext in) {
        return ClientReports.of(in).values().stream()
                .mapToInt(ClientReports::awaitingResults)
                .sum();
    }
}
