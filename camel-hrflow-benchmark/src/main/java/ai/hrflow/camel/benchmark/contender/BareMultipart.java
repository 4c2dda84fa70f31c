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

import ai.hrflow.camel.benchmark.scenario.Work;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/**
 * A multipart form with one text field and one document, written by the shortest way: no checks, no
 * second attempt, and documents are read on the I/O thread.
 */
final class BareMultipart implements AsyncEntityProducer {

    private static final String BOUNDARY = "b4c97b9d8f3e4a61";
    private static final int BUFFER = 64 * 1024;
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

    private final ReadableByteChannel source;
    private final long length;
    private final ByteBuffer head = ByteBuffer.wrap(HEAD);
    private final ByteBuffer buffer;
    private final ByteBuffer tail = ByteBuffer.wrap(TAIL);
    private boolean ended;

    private BareMultipart(ReadableByteChannel source, ByteBuffer buffer, long documentLength) {
        this.source = source;
        this.buffer = buffer;
        this.length = documentLength < 0 ? -1 : HEAD.length + documentLength + TAIL.length;
        this.ended = source == null;
    }

    /** The body that a task sends. */
    static BareMultipart of(Task task) throws IOException {
        if (task.scenario().work() == Work.UPLOAD_BYTES) {
            return new BareMultipart(null, ByteBuffer.wrap(task.bytes()), task.bytes().length);
        }
        ByteBuffer empty = ByteBuffer.allocate(BUFFER).limit(0);
        if (task.scenario().work() == Work.UPLOAD_STREAM) {
            InputStream stream = task.stream();
            return new BareMultipart(Channels.newChannel(stream), empty, -1);
        }
        FileChannel file = FileChannel.open(task.document());
        return new BareMultipart(file, empty, file.size());
    }

    /** The media type with the boundary. */
    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (!written(head, channel)) {
            return;
        }
        while (written(buffer, channel)) {
            if (ended) {
                if (written(tail, channel)) {
                    channel.endStream();
                }
                return;
            }
            buffer.clear();
            ended = source.read(buffer) < 0;
            buffer.flip();
        }
    }

    private static boolean written(ByteBuffer bytes, DataStreamChannel channel) throws IOException {
        if (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return !bytes.hasRemaining();
    }

    @Override
    public int available() {
        return Integer.MAX_VALUE;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isChunked() {
        return length < 0;
    }

    @Override
    public String getContentType() {
        return contentType();
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
        if (source != null) {
            try {
                source.close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }
}
