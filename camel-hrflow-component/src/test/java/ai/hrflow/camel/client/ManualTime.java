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
package ai.hrflow.camel.client;

import java.util.PriorityQueue;

/** Time that passes when a test says so. */
final class ManualTime implements Time {

    private record Task(long at, long order, Runnable run) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    long now = 1_000_000_007L;
    long wall = 10_000;
    private long order;
    private final PriorityQueue<Task> tasks = new PriorityQueue<>();

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public long currentTimeMillis() {
        return wall;
    }

    @Override
    public Runnable schedule(Runnable task, long delayNanos) {
        Task entry = new Task(now + delayNanos, order++, task);
        tasks.add(entry);
        return () -> tasks.remove(entry);
    }

    int scheduled() {
        return tasks.size();
    }

    /** Goes forward to the next task and runs it. */
    boolean runNext() {
        Task task = tasks.poll();
        if (task == null) {
            return false;
        }
        wall += (task.at - now) / 1_000_000;
        now = Math.max(now, task.at);
        task.run.run();
        return true;
    }

    void advance(long nanos) {
        long until = now + nanos;
        while (!tasks.isEmpty() && tasks.peek().at <= until) {
            runNext();
        }
        now = until;
    }
}
