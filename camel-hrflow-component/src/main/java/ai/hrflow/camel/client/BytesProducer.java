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

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/** Sends bytes that are in memory. */
final class BytesProducer extends BodyProducer {

    private final ByteBuffer content;

    BytesProducer(byte[] content) {
        this.content = ByteBuffer.wrap(content);
    }

    @Override
    void prepare() {
        // nothing to open
    }

    @Override
    boolean isOpened() {
        return false;
    }

    @Override
    public long getContentLength() {
        return content.capacity();
    }

    @Override
    public int available() {
        return content.remaining();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (content.hasRemaining()) {
            count(channel.write(content));
        }
        if (!content.hasRemaining() && !isComplete()) {
            completed();
            channel.endStream();
        }
    }

    @Override
    public void releaseResources() {
        // holds nothing but memory
    }
}
