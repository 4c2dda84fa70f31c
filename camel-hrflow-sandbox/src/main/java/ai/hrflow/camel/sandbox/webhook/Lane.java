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
package ai.hrflow.camel.sandbox.webhook;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The way to one address: so many attempts are under way at a time, the others wait in order. A
 * slow receiver then costs a few connections, however many events there are. Safe for use by
 * several threads.
 */
final class Lane {

    private final int width;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean starting;

    /**
     * @param width attempts under way at most
     */
    Lane(int width) {
        this.width = width;
    }

    /**
     * @param attempt starts an attempt, at once or when there is room; sees to it that {@link
     *     #leave()} is called once when the attempt has ended, unless it throws
     */
    void enter(Runnable attempt) {
        synchronized (this) {
            waiting.add(attempt);
        }
        startWaiting();
    }

    /** An attempt has ended. */
    void leave() {
        synchronized (this) {
            underWay--;
        }
        startWaiting();
    }

    /**
     * One thread at a time starts attempts, in a loop: one that ends at once, within its start,
     * must not start the next one deeper in the stack.
     */
    private void startWaiting() {
        boolean first = true;
        while (true) {
            Runnable attempt;
            synchronized (this) {
                if (first && starting) {
                    return;
                }
                first = false;
                starting = underWay < width && !waiting.isEmpty();
                if (!starting) {
                    return;
                }
                attempt = waiting.remove();
                underWay++;
            }
            boolean started = false;
            try {
                attempt.run();
                started = true;
            } finally {
                if (!started) {
                    giveUp();
                }
            }
        }
    }

    /** An attempt that did not even start must not close the lane to all others. */
    private synchronized void giveUp() {
        underWay--;
        starting = false;
    }
}
