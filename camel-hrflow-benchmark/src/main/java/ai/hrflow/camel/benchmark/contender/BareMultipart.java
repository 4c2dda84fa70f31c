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
package ai.hrflow.camel.benchmark.contender;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/**
 * A multipart form with one text field and one document, written by the shortest way: no checks, no
 * second attempt, and documents are read on the I/O thread, straight into the buffer that the
 * socket takes them from. What fits into one buffer is one write.
 */
final class BareMultipart implements AsyncEntityProducer {

    /** Moves a part of the document into a buffer. */
    private interface Source {
        /** Returns the number of bytes, negative at the end. */
        int read(ByteBuffer target) throws IOException;
    }

    private static final String BOUNDARY = "b4c97b9d8f3e4a61";
    private static final byte[] HEAD =
            ("--"
                            + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"source_key\"\r\n\r\n"
                            + Task.SOURCE_KEY
                            + "\r\n--"
                            + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + Task.FILE_NAME
                            + "\"\r\nContent-Type: "
                            + Task.CONTENT_TYPE
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL =
            ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final long UNKNOWN = -1;

    private final Source source;
    private final AutoCloseable opened;
    private final long documentLength;
    private final DirectBuffers buffers;
    private final ByteBuffer head = ByteBuffer.wrap(HEAD);
    private final ByteBuffer tail = ByteBuffer.wrap(TAIL);
    private ByteBuffer buffer;
    private long read;

    private BareMultipart(
            Source source, AutoCloseable opened, long documentLength, DirectBuffers buffers) {
        this.source = source;
        this.opened = opened;
        this.documentLength = documentLength;
        this.buffers = buffers;
    }

    /**
     * The body that a task sends.
     *
     * @param buffers where it borrows a buffer while it is written
     */
    static BareMultipart of(Task task, DirectBuffers buffers) throws IOException {
        switch (task.scenario().work()) {
            case UPLOAD_BYTES:
                ByteBuffer bytes = ByteBuffer.wrap(task.bytes());
                return new BareMultipart(
                        target -> move(bytes, target), () -> {}, bytes.remaining(), buffers);
            case UPLOAD_FILE:
                FileChannel file = FileChannel.open(task.document());
                return new BareMultipart(file::read, file, file.size(), buffers);
            case UPLOAD_STREAM:
                InputStream stream = task.stream();
                byte[] piece = new byte[DirectBuffers.SIZE];
                return new BareMultipart(
                        target -> {
                            int count = stream.read(piece, 0, target.remaining());
                            target.put(piece, 0, Math.max(0, count));
                            return count;
                        },
                        stream,
                        UNKNOWN,
                        buffers);
            default:
                throw new IllegalArgumentException(task.scenario().work() + " sends no document");
        }
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (buffer == null) {
            buffer = buffers.take();
            fill();
        }
        while (buffer.hasRemaining()) {
            channel.write(buffer);
            if (buffer.hasRemaining()) {
                return;
            }
            fill();
        }
        // the answer can take long, for which the buffer is not needed
        buffers.give(buffer);
        channel.endStream();
    }

    /** Leaves the buffer empty when all was written. */
    private void fill() throws IOException {
        buffer.clear();
        move(head, buffer);
        while (buffer.hasRemaining() && read != documentLength) {
            int count = source.read(buffer);
            if (count >= 0) {
                read += count;
            } else if (documentLength == UNKNOWN) {
                break;
            } else {
                throw new EOFException("the document ended after " + read + " bytes");
            }
        }
        if (buffer.hasRemaining()) {
            move(tail, buffer);
        }
        buffer.flip();
    }

    private static int move(ByteBuffer from, ByteBuffer to) {
        int count = Math.min(from.remaining(), to.remaining());
        to.put(to.position(), from, from.position(), count);
        to.position(to.position() + count);
        from.position(from.position() + count);
        return count;
    }

    @Override
    public int available() {
        return Integer.MAX_VALUE;
    }

    @Override
    public long getContentLength() {
        return documentLength == UNKNOWN ? -1 : HEAD.length + documentLength + TAIL.length;
    }

    @Override
    public boolean isChunked() {
        return documentLength == UNKNOWN;
    }

    @Override
    public String getContentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    @Override
    public String getContentEncoding() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void failed(Exception cause) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        try {
            opened.close();
        } catch (Exception e) {
            // it was only read
        }
    }
}
