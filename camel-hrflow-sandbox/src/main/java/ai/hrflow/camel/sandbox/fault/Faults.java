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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * The faults that wait for requests. Each request meets at most one: the first in order of
 * registration that fits it and is not used up. Faults come before authentication, as those of a
 * gateway do. Safe for use by several threads.
 */
public final class Faults {

    private record Rule(Predicate<FaultTarget> fits, Fault fault, AtomicInteger left) {
        boolean use() {
            return left == null || left.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
        }

        boolean spent() {
            return left != null && left.get() <= 0;
        }
    }

    private final Set<String> operationIds;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /**
     * @param operationIds the operations there are, so that a misspelt one is noticed
     */
    public Faults(Set<String> operationIds) {
        this.operationIds = Set.copyOf(operationIds);
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
        add(target -> true, fault, new AtomicInteger(count));
    }

    /**
     * @param count how many requests
     * @param operationId such as {@code "profile/parsing/file POST"}
     * @param fault meets the next requests of that operation
     */
    public void times(int count, String operationId, Fault fault) {
        add(of(operationId), fault, new AtomicInteger(count));
    }

    /**
     * @param operationId such as {@code "profile/parsing/file POST"}
     * @param fault meets every request of that operation until {@link #clear()}
     */
    public void always(String operationId, Fault fault) {
        add(of(operationId), fault, null);
    }

    /**
     * @param fits decides by the head of a request; called on the server's threads, so it must be
     *     quick and safe for use by several threads
     * @param fault meets every fitting request until {@link #clear()}
     */
    public void always(Predicate<FaultTarget> fits, Fault fault) {
        add(fits, fault, null);
    }

    /** Removes all faults. Requests that already met theirs go on with it. */
    public void clear() {
        rules.clear();
    }

    /**
     * Called by the server for each request.
     *
     * @param target head of the request
     * @return the fault this request meets
     */
    public Optional<Fault> take(FaultTarget target) {
        for (Rule rule : rules) {
            if (rule.fits().test(target) && rule.use()) {
                if (rule.spent()) {
                    rules.remove(rule);
                }
                return Optional.of(rule.fault());
            }
        }
        return Optional.empty();
    }

    private void add(Predicate<FaultTarget> fits, Fault fault, AtomicInteger left) {
        rules.add(new Rule(Objects.requireNonNull(fits), Objects.requireNonNull(fault), left));
    }

    private Predicate<FaultTarget> of(String operationId) {
        if (!operationIds.contains(operationId)) {
            throw new IllegalArgumentException("No such operation: " + operationId);
        }
        return target -> operationId.equals(target.operationId());
    }
}
