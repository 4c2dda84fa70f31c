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

/**
 * Stops retry storms: every retry takes a token, every good answer brings a tenth of one. While the
 * API is down the tokens run out, and from then on retries add at most a tenth to the requests.
 */
final class RetryBudget {

    private static final int COST = 10;

    private final int capacity;
    private int tokens;

    /**
     * @param retries how many retries a full bucket pays
     */
    RetryBudget(int retries) {
        this.capacity = retries * COST;
        this.tokens = capacity;
    }

    synchronized boolean take() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }

    /** A good answer came. */
    void refill() {
        // a full bucket is the normal case and needs no lock; a lost update costs a tenth of a
        // token
        if (tokens < capacity) {
            synchronized (this) {
                tokens = Math.min(capacity, tokens + 1);
            }
        }
    }
}
