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

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server on a real socket that keeps every request byte by byte and answers, or misbehaves, as
 * told.
 */
final class WireServer implements Closeable {

    /** What to do with a request; may write anything to the socket, close it, or wait. */
    interface Behaviour {
        void answer(Exchange exchange) throws IOException;
    }

    /** A request as it came. */
    static final class Request {
        final String line;
        final List<String> headers = new ArrayList<>();
        byte[] body = {};

        Request(String line) {
            this.line = line;
        }

        String header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            for (String header : headers) {
                if (header.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                    return header.substring(prefix.length()).trim();
                }
            }
            return null;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** A request and its connection. */
    static final class Exchange {
        final Request request;
        final Socket socket;
        final OutputStream out;

        /** How many requests the server has had, this one included. */
        final int number;

        Exchange(Request request, Socket socket, int number) throws IOException {
            this.request = request;
            this.socket = socket;
            this.out = socket.getOutputStream();
            this.number = number;
        }

        void json(int status, String json, String... headers) throws IOException {
            send(status, "application/json", json, headers);
        }

        void send(int status, String contentType, String text, String... headers)
                throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            if (contentType != null) {
                head.append("Content-Type: ").append(contentType).append("\r\n");
            }
            head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes(bytes);
            out.write(all.toByteArray());
            out.flush();
        }

        void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** Ends the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        void close() throws IOException {
            socket.close();
        }

        /** Says nothing until the client gives up. */
        void stall() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // nothing is expected
            }
        }
    }

    static final String GOOD = "{\"code\":200,\"message\":\"fine\",\"data\":{\"n\":1}}";

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    /** Called with the head of a request before its body is read; may end the connection. */
    volatile Behaviour beforeBody = exchange -> {};

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Behaviour behaviour;
    private final AtomicInteger count = new AtomicInteger();

    WireServer() throws IOException {
        this(exchange -> exchange.json(200, GOOD));
    }

    WireServer(Behaviour behaviour) throws IOException {
        this(behaviour, ServerSocketFactory.getDefault());
    }

    WireServer(Behaviour behaviour, ServerSocketFactory factory) throws IOException {
        this(behaviour, factory.createServerSocket(0, 1024, InetAddress.getLoopbackAddress()));
    }

    WireServer(Behaviour behaviour, ServerSocket server) {
        this.behaviour = behaviour;
        this.server = server;
        Thread thread = new Thread(this::accept, "wire-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    URI uri() {
        return URI.create("http://localhost:" + port() + "/v1");
    }

    /** A port on which nobody listens. */
    static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                connections.incrementAndGet();
                Thread thread = new Thread(() -> serve(socket), "wire-server-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            for (Request request = head(in); request != null; request = head(in)) {
                beforeBody.answer(new Exchange(request, socket, count.get()));
                request.body = body(request, in);
                requests.add(request);
                behaviour.answer(new Exchange(request, socket, count.incrementAndGet()));
                if (socket.isClosed()) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client or the test ended the connection
        } finally {
            sockets.remove(socket);
        }
    }

    static Request head(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        Request request = new Request(line);
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            request.headers.add(header);
        }
        return request;
    }

    static byte[] body(Request request, InputStream in) throws IOException {
        if ("chunked".equals(request.header("Transfer-Encoding"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            while (true) {
                int size = Integer.parseInt(need(line(in)), 16);
                all.writeBytes(exactly(in, size));
                line(in);
                if (size == 0) {
                    return all.toByteArray();
                }
            }
        }
        String length = request.header("Content-Length");
        return length == null ? new byte[0] : exactly(in, Integer.parseInt(length));
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        need(bytes.length == length ? "" : null);
        return bytes;
    }

    private static String need(String text) throws IOException {
        if (text == null) {
            throw new IOException("the client broke off");
        }
        return text;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(b);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
