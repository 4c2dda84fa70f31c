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
package ai.hrflow.camel.sandbox.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A disk that can be full, or stand still. */
public final class Disk implements FileOpener {

    private volatile long free = Long.MAX_VALUE;
    private volatile CountDownLatch standstill = new CountDownLatch(0);

    /** Takes that many bytes and no more, also a part of a line. */
    public void leave(long bytes) {
        free = bytes;
    }

    /** Lets every write wait until the latch is counted down. */
    public CountDownLatch stop() {
        standstill = new CountDownLatch(1);
        return standstill;
    }

    @Override
    public SeekableByteChannel open(Path path, OpenOption... options) throws IOException {
        return new Channel(Files.newByteChannel(path, options));
    }

    private final class Channel implements SeekableByteChannel {

        private final SeekableByteChannel to;

        Channel(SeekableByteChannel to) {
            this.to = to;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            try {
                standstill.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (free <= 0) {
                throw new IOException("No space left on device");
            }
            ByteBuffer part = source.duplicate();
            part.limit((int) Math.min(part.limit(), part.position() + free));
            int written = to.write(part);
            source.position(source.position() + written);
            free -= written;
            return written;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return to.read(target);
        }

        @Override
        public long position() throws IOException {
            return to.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            to.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return to.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            to.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return to.isOpen();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }
}
