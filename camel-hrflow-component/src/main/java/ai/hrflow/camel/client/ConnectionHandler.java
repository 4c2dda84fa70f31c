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
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.impl.nio.ClientHttp1IOEventHandler;
import org.apache.hc.core5.http.impl.nio.ClientHttp1StreamDuplexer;
import org.apache.hc.core5.reactor.IOSession;

/**
 * HTTP/1.1 on one connection. Up to HttpCore 5.3.3 a server that closes the connection instead of
 * answering is taken for one that closes an idle connection, and the request waits for its whole
 * response time-out; here it fails at once.
 */
final class ConnectionHandler extends ClientHttp1IOEventHandler {

    ConnectionHandler(ClientHttp1StreamDuplexer duplexer) {
        super(duplexer);
    }

    @Override
    public void inputReady(IOSession session, ByteBuffer source) throws IOException {
        super.inputReady(session, source);
        if (!isOpen()) {
            exception(session, new ConnectionClosedException("Connection closed by peer"));
        }
    }
}
