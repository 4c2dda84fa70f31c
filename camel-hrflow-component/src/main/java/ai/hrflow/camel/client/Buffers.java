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

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Buffers for uploads. A few direct ones are kept and used again, because they save two copies of
 * every byte and are dear to make; beyond them plain heap buffers serve, which the garbage
 * collector takes back.
 */
final class Buffers {

    static final int SIZE = 32 * 1024;

    private static final int KEPT = 64;

    private static final ConcurrentLinkedQueue<ByteBuffer> FREE = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger MADE = new AtomicInteger();

    private Buffers() {}

    static ByteBuffer take() {
        ByteBuffer buffer = FREE.poll();
        if (buffer != null) {
            return buffer;
        }
        if (MADE.get() < KEPT && MADE.incrementAndGet() <= KEPT) {
            return ByteBuffer.allocateDirect(SIZE);
        }
        return ByteBuffer.allocate(SIZE);
    }

    /** Takes a buffer back; the giver must not touch it any more. */
    static void give(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            buffer.clear();
            FREE.add(buffer);
        }
    }
}
