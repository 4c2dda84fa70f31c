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
 * Buffers for uploads. Direct ones are kept and used again, because they save two copies of every
 * byte and are dear to make: a few large ones, with which a document takes few system calls and few
 * turns of threads, and more small ones. Beyond them plain heap buffers serve, which the garbage
 * collector takes back.
 */
final class Buffers {

    static final int SMALL = 32 * 1024;

    static final int LARGE = 256 * 1024;

    private static final Pool SMALL_ONES = new Pool(SMALL, 64);
    private static final Pool LARGE_ONES = new Pool(LARGE, 16);

    private Buffers() {}

    /**
     * A buffer for a body, empty.
     *
     * @param length of the body, negative when unknown
     */
    static ByteBuffer take(long length) {
        boolean small = length >= 0 && length <= SMALL;
        ByteBuffer buffer = small ? null : LARGE_ONES.take();
        if (buffer == null) {
            buffer = SMALL_ONES.take();
        }
        return buffer == null ? ByteBuffer.allocate(SMALL) : buffer;
    }

    /** Takes a buffer back; the giver must not touch it any more. */
    static void give(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            buffer.clear();
            (buffer.capacity() == LARGE ? LARGE_ONES : SMALL_ONES).free.add(buffer);
        }
    }

    /** Buffers of one size, made when they are first needed. */
    private static final class Pool {

        private final int size;
        private final int most;
        private final ConcurrentLinkedQueue<ByteBuffer> free = new ConcurrentLinkedQueue<>();
        private final AtomicInteger made = new AtomicInteger();

        Pool(int size, int most) {
            this.size = size;
            this.most = most;
        }

        /** Returns {@code null} when all are in use. */
        ByteBuffer take() {
            ByteBuffer buffer = free.poll();
            return buffer == null && made.get() < most && made.incrementAndGet() <= most
                    ? ByteBuffer.allocateDirect(size)
                    : buffer;
        }
    }
}
