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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.nio.AsyncEntityConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;

/** Reads an answer into one array of the length that the server has announced. */
final class AnswerBytes implements AsyncEntityConsumer<byte[]> {

    private byte[] content;
    private int length;
    private FutureCallback<byte[]> whenRead;

    @Override
    public void streamStart(EntityDetails entity, FutureCallback<byte[]> callback)
            throws IOException {
        if (entity.getContentLength() < 0) {
            throw new IOException("the server of the benchmark always tells the length");
        }
        content = new byte[Math.toIntExact(entity.getContentLength())];
        whenRead = callback;
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer part) {
        int count = part.remaining();
        part.get(content, length, count);
        length += count;
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        whenRead.completed(content);
    }

    @Override
    public void failed(Exception cause) {
        if (whenRead != null) {
            whenRead.failed(cause);
        }
    }

    @Override
    public byte[] getContent() {
        return content;
    }

    @Override
    public void releaseResources() {
        // the array is the caller's by now
    }
}
