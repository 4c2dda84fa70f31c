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
import java.nio.channels.ReadableByteChannel;

/**
 * A file to upload: its name, its type and a way to read it piece by piece. Never the whole content
 * in memory.
 */
public interface Document {

    /** The file name as the server shall see it: any Unicode text, no path. */
    String fileName();

    /** The media type, for example {@code application/pdf}. */
    String contentType();

    /** The number of bytes, or -1 when it is not known beforehand. */
    long length();

    /** Whether {@link #open()} can be called again and gives the same bytes. */
    boolean repeatable();

    /**
     * Whether reading may wait for something slower than a local disk, for example a remote server.
     * Such a document is read on a thread of its own, never on an I/O thread.
     */
    boolean blocking();

    /**
     * Starts reading from the first byte. The caller closes the channel, which closes what the
     * document opened for it.
     *
     * @throws IOException when the content cannot be opened, or was read before and cannot be read
     *     again
     */
    ReadableByteChannel open() throws IOException;
}
