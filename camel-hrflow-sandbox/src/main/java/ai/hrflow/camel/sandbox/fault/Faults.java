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

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The faults that wait for requests. Each request meets at most one: the first in order of
 * registration that fits it and fires. Faults come before authentication, as those of a gateway do.
 * What is left to chance follows from a seed. Safe for use by several threads.
 */
public final class Faults {

    private record Rule(
            String operationId, Predicate<FaultTarget> fits, Fault fault, Trigger trigger) {}

    /**
     * A fault that waits.
     *
     * @param operationId operation it waits for, {@code null} for a condition of its own or none
     * @param fault the fault
     * @param when which of the fitting requests meet it, in words
     */
    public record Waiting(String operationId, Fault fault, String when) {}

    private final Set<String> operationIds;
    private final Clock clock;
    private final SplittableRandom random;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /**
     * @param operationIds the operations there are, so that a misspelt one is noticed
     * @param clock time, for bursts
     * @param seed what chance follows from
     */
    public Faults(Set<String> operationIds, Clock clock, long seed) {
        this.operationIds = Set.copyOf(operationIds);
        this.clock = clock;
        this.random = new SplittableRandom(seed);
    }

    /**
     * @param fault meets the next request, whatever it is
     */
    public void next(Fault fault) {
        times(1, fault);
    }

    /**
     * @param operationId such as {@code "profile/parsing/file POST"}
     * @param fault meets the next request of that operation
     */
    public void next(String operationId, Fault fault) {
        times(1, operationId, fault);
    }

    /**
     * @param count how many requests
     * @param fault meets the next requests, whatever they are
     */
    public void times(int count, Fault fault) {
        times(count, null, fault);
    }

    /**
     * @param count how many requests
     * @param operationId such as {@code "profile/parsing/file POST"}, {@code null} for any
     * @param fault meets the next requests of that operation
     */
    public void times(int count, String operationId, Fault fault) {
        add(operationId, fault, Trigger.times(count));
    }

    /**
     * @param operationId such as {@code "profile/parsing/file POST"}, {@code null} for any
     * @param fault meets every request of that operation until {@link #clear()}
     */
    public void always(String operationId, Fault fault) {
        add(operationId, fault, Trigger.always());
    }

    /**
     * @param fits decides by the head of a request; called on the server's threads, so it must be
     *     quick and safe for use by several threads
     * @param fault meets every fitting request until {@link #clear()}
     */
    public void always(Predicate<FaultTarget> fits, Fault fault) {
        add(new Rule(null, Objects.requireNonNull(fits), fault, Trigger.always()));
    }

    /**
     * @param interval at least 1; 3 means the third, the sixth and so on
     * @param operationId such as {@code "profile/parsing/file POST"}, {@code null} for any
     * @param fault meets the last of every so many requests of that operation
     */
    public void every(int interval, String operationId, Fault fault) {
        add(operationId, fault, Trigger.every(interval));
    }

    /**
     * @param probability from 0 to 1
     * @param operationId such as {@code "profile/parsing/file POST"}, {@code null} for any
     * @param fault meets that share of the requests of that operation
     */
    public void withProbability(double probability, String operationId, Fault fault) {
        add(operationId, fault, Trigger.withProbability(probability, this::random));
    }

    /**
     * A burst.
     *
     * @param duration how long, from now, by the sandbox's clock
     * @param operationId such as {@code "profile/parsing/file POST"}, {@code null} for any
     * @param fault meets every request of that operation in that time
     */
    public void during(Duration duration, String operationId, Fault fault) {
        add(operationId, fault, Trigger.during(duration, clock));
    }

    /** Removes all faults. Requests that already met theirs go on with it. */
    public void clear() {
        rules.clear();
    }

    /**
     * @return the faults that wait, in order of registration
     */
    public List<Waiting> waiting() {
        return rules.stream()
                .map(r -> new Waiting(r.operationId(), r.fault(), r.trigger().toString()))
                .toList();
    }

    /**
     * Called by the server for each request.
     *
     * @param target head of the request
     * @return the fault this request meets
     */
    public Optional<Fault> take(FaultTarget target) {
        for (Rule rule : rules) {
            if (rule.fits().test(target)) {
                boolean fires = rule.trigger().fires();
                if (rule.trigger().isSpent()) {
                    rules.remove(rule);
                }
                if (fires) {
                    return Optional.of(rule.fault());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * @param distribution a distribution of latencies
     * @return one of them, by chance
     */
    public Duration draw(LatencyDistribution distribution) {
        return distribution.quantile(random());
    }

    private double random() {
        synchronized (random) {
            return random.nextDouble();
        }
    }

    private void add(String operationId, Fault fault, Trigger trigger) {
        if (operationId != null && !operationIds.contains(operationId)) {
            throw new IllegalArgumentException("No such operation: " + operationId);
        }
        add(
                new Rule(
                        operationId,
                        target -> operationId == null || operationId.equals(target.operationId()),
                        Objects.requireNonNull(fault),
                        trigger));
    }

    private void add(Rule rule) {
        rules.add(rule);
    }
}
