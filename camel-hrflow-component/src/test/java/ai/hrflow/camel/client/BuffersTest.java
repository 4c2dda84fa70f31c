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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuffersTest {

    private static final int MANY = 200;

    @Test
    void kindOfBufferFollowsTheLengthOfTheBody() {
        ByteBuffer small = Buffers.take(Buffers.SMALL);
        ByteBuffer large = Buffers.take(Buffers.SMALL + 1);
        ByteBuffer unknown = Buffers.take(-1);
        try {
            assertThat(small.capacity()).isEqualTo(Buffers.SMALL);
            assertThat(large.capacity()).isEqualTo(Buffers.LARGE);
            assertThat(unknown.capacity()).isEqualTo(Buffers.LARGE);
        } finally {
            List.of(small, large, unknown).forEach(Buffers::give);
        }
    }

    @Test
    void memoryThatIsKeptHasABound() {
        List<ByteBuffer> taken = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            taken.add(Buffers.take(-1));
        }
        List<ByteBuffer> heap = taken.stream().filter(buffer -> !buffer.isDirect()).toList();
        long direct = taken.stream().filter(ByteBuffer::isDirect).mapToLong(Buffer::capacity).sum();
        taken.forEach(Buffers::give);

        // uploads of tests before may still hold some
        assertThat(direct).isLessThanOrEqualTo(16 * Buffers.LARGE + 64 * Buffers.SMALL);
        assertThat(heap).hasSizeGreaterThanOrEqualTo(MANY - 16 - 64);
        assertThat(heap).allMatch(buffer -> buffer.capacity() == Buffers.SMALL);
    }

    @Test
    void bufferThatCameBackIsEmpty() {
        List<ByteBuffer> taken = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            taken.add(Buffers.take(-1).put((byte) 1));
        }
        taken.forEach(Buffers::give);
        taken.clear();
        for (int i = 0; i < MANY; i++) {
            taken.add(Buffers.take(-1));
        }
        taken.forEach(Buffers::give);

        assertThat(taken).allMatch(buffer -> buffer.remaining() == buffer.capacity());
    }
}
