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
package ai.hrflow.camel.sandbox.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection on which a test writes and reads bytes itself. */
final class Wire implements AutoCloseable {

    /** What comes after the last byte. */
    enum End {
        /** The other side closed in order: FIN. */
        CLOSED,
        /** The other side tore the connection down: RST. */
        RESET,
        /** Nothing, for as long as the test cared to wait. */
        SILENCE
    }

    private static final int PATIENCE_MS = 60_000;
    private static final int SILENCE_MS = 300;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

    private final Socket socket;
    private final InputStream in;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Status line and headers, with the empty line. */
    String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int one = in.read();
            if (one < 0) {
                throw new AssertionError("closed after " + head);
            }
            head.write(one);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** As many bytes of the body as the head promised. */
    static int length(String head) {
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new AssertionError("no Content-Length in " + head);
        }
        return Integer.parseInt(length.group(1));
    }

    String body(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new AssertionError("closed after " + body.length + " bytes of " + length);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** What follows if the other side is expected to end it. */
    End end() throws IOException {
        return end(PATIENCE_MS);
    }

    /** What follows within a moment. */
    End endSoon() throws IOException {
        return end(SILENCE_MS);
    }

    private End end(int patience) throws IOException {
        socket.setSoTimeout(patience);
        try {
            int next = in.read();
            if (next >= 0) {
                throw new AssertionError("a byte more: " + (char) next);
            }
            return End.CLOSED;
        } catch (SocketTimeoutException e) {
            return End.SILENCE;
        } catch (SocketException e) {
            return End.RESET;
        } finally {
            socket.setSoTimeout(PATIENCE_MS);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
