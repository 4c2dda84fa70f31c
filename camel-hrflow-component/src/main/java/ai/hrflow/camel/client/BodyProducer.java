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
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;

/** The body of one attempt. */
abstract class BodyProducer implements AsyncEntityProducer {

    private volatile boolean complete;
    private volatile long sent;

    /** Whether the last byte was handed to the connection. */
    final boolean isComplete() {
        return complete;
    }

    /** Bytes handed to the connection. */
    final long bytesSent() {
        return sent;
    }

    final void completed() {
        complete = true;
    }

    /** Called by the I/O thread only. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    final void count(int bytes) {
        sent += bytes;
    }

    /**
     * Does what can fail before the first byte of the request is sent.
     *
     * @throws IOException when the content cannot be read
     */
    abstract void prepare() throws IOException;

    /** Whether something was read that cannot be read again. */
    abstract boolean isOpened();

    @Override
    public final boolean isRepeatable() {
        return false;
    }

    @Override
    public final String getContentType() {
        return null;
    }

    @Override
    public final String getContentEncoding() {
        return null;
    }

    @Override
    public final boolean isChunked() {
        return getContentLength() < 0;
    }

    @Override
    public final Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public final void failed(Exception cause) {
        releaseResources();
    }
}
