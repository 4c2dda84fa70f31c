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
package ai.hrflow.camel.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final int MIB = 1 << 20;

    @Test
    void streamIsReadWithoutGarbageForEachPiece() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteBuffer direct = ByteBuffer.allocateDirect(32 * 1024);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            // what is made once must not be counted
            readAll(camel, 1 * MIB, direct);
            long before = threads.getCurrentThreadAllocatedBytes();

            long read = readAll(camel, 16 * MIB, direct);

            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(read).isEqualTo(16 * MIB);
            assertThat(allocated).isLessThan(MIB);
        }
    }

    @Test
    void streamArrivesWholeWhateverThePieces() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            for (int size : new int[] {1, 7, 32 * 1024 - 1, 32 * 1024 + 1, 300_000}) {
                ByteBuffer direct = ByteBuffer.allocateDirect(size);
                assertThat(readAll(camel, 100_003, direct)).isEqualTo(100_003);
            }
        }
    }

    /** Reads a stream of that length and checks each byte. */
    private static long readAll(DefaultCamelContext camel, int length, ByteBuffer piece)
            throws IOException {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(new Numbers(length));
        long total = 0;
        try (ReadableByteChannel channel =
                new Documents("profile/parsing/file").of(exchange, null).open()) {
            for (piece.clear(); channel.read(piece) >= 0; piece.clear()) {
                piece.flip();
                while (piece.hasRemaining()) {
                    if (piece.get() != (byte) total) {
                        throw new AssertionError("Byte " + total + " is another one");
                    }
                    total++;
                }
            }
        }
        return total;
    }

    /** Counts up, and gives a little less than what is asked for. */
    private static final class Numbers extends InputStream {

        private final int length;
        private int position;

        Numbers(int length) {
            this.length = length;
        }

        @Override
        public int read() {
            return position == length ? -1 : (byte) position++ & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int count) {
            if (position == length) {
                return -1;
            }
            int given = Math.max(1, Math.min(count - 1, length - position));
            for (int i = 0; i < given; i++) {
                target[from + i] = (byte) position++;
            }
            return given;
        }
    }
}
