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
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;

/**
 * One request on one connection. Its methods run on the I/O thread of the connection, one after the
 * other, except those of {@link Attempts.Attempt} and what happens before the connection is there.
 */
final class HttpAttempt implements AsyncClientExchangeHandler, Attempts.Attempt {

    private static final byte[] NOTHING = {};
    private static final int FIRST_BUFFER = 4096;

    /** A server can announce any length; only so much is believed before the bytes are there. */
    private static final int BELIEVED_LENGTH = 1024 * 1024;

    private final HttpTransport transport;
    private final PreparedRequest prepared;
    private final BodyProducer body;
    private final Consumer<Outcome> receiver;
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicBoolean released = new AtomicBoolean();
    private final HttpCoreContext context = HttpCoreContext.create();

    private AsyncClientConnectionManager pool;
    private ConnectionInitiator reactor;
    private volatile AsyncConnectionEndpoint endpoint;
    private volatile Future<?> connection;
    private volatile boolean cancelled;
    private volatile boolean connecting;
    private volatile boolean handedOver;
    private volatile boolean reached;

    private HttpRequest head;
    private int status;
    private String contentType;
    private String retryAfter;
    private TimeValue keepAlive;
    private byte[] content = NOTHING;
    private int length;

    HttpAttempt(
            HttpTransport transport,
            PreparedRequest prepared,
            Supplier<? extends Executor> reader,
            Consumer<Outcome> receiver) {
        this.transport = transport;
        this.prepared = prepared;
        this.receiver = receiver;
        if (prepared.form() != null) {
            this.body = new MultipartProducer(prepared.form(), task -> reader.get().execute(task));
        } else if (prepared.request().body() instanceof RequestBody.Json json) {
            this.body = new BytesProducer(json.utf8());
        } else if (prepared.request().body() instanceof RequestBody.Form form) {
            this.body = new BytesProducer(PercentEncoding.form(form.fields()));
        } else {
            this.body = null;
        }
    }

    // ---- before the connection is there

    void lease(AsyncClientConnectionManager fromPool, ConnectionInitiator onReactor) {
        this.pool = fromPool;
        this.reactor = onReactor;
        try {
            pool.lease(
                    "hrflow",
                    transport.route(),
                    null,
                    transport.connectTimeout(),
                    new BeforeSending() {
                        @Override
                        public void completed(AsyncConnectionEndpoint leased) {
                            endpoint = leased;
                            if (cancelled) {
                                discard();
                                return;
                            }
                            if (leased.isConnected()) {
                                submit();
                            } else {
                                connect();
                            }
                        }
                    });
        } catch (RuntimeException e) {
            failEarly(e);
        }
    }

    private void connect() {
        AsyncConnectionEndpoint leased = endpoint;
        connecting = true;
        try {
            connection =
                    pool.connect(
                            leased,
                            reactor,
                            transport.connectTimeout(),
                            null,
                            context,
                            new BeforeSending() {
                                @Override
                                public void completed(AsyncConnectionEndpoint connected) {
                                    if (endConnecting()) {
                                        discard();
                                    } else if (transport.route().isTunnelled()) {
                                        tunnel(leased);
                                    } else {
                                        submit();
                                    }
                                }

                                @Override
                                public void failed(Exception cause) {
                                    endConnecting();
                                    super.failed(cause);
                                    discard();
                                }

                                @Override
                                public void cancelled() {
                                    endConnecting();
                                    super.cancelled();
                                    discard();
                                }
                            });
            if (cancelled) {
                connection.cancel(true);
            }
        } catch (RuntimeException e) {
            endConnecting();
            failEarly(e);
        }
    }

    private void tunnel(AsyncConnectionEndpoint leased) {
        // to a silent proxy there is no connection yet, so that the longer time does not hold
        leased.setSocketTimeout(transport.connectTimeout());
        leased.execute("hrflow", new Tunnel(), null, HttpCoreContext.create());
    }

    /** Returns whether the attempt is over meanwhile. */
    private synchronized boolean endConnecting() {
        connecting = false;
        return finished.get();
    }

    /**
     * While a connection is made the pool must not get its place back: nobody would close the late
     * connection.
     */
    private synchronized boolean isConnecting() {
        return connecting;
    }

    private void submit() {
        if (cancelled) {
            discard();
            return;
        }
        try {
            handedOver = true;
            endpoint.execute("hrflow", this, null, context);
        } catch (RuntimeException e) {
            handedOver = false;
            failEarly(e);
        }
    }

    /** The request did not even get a connection. */
    void failEarly(Exception cause) {
        finish(failure(cause));
    }

    void failClosed() {
        finish(
                new Outcome.Failure(
                        "the component is stopped",
                        "start it and send again",
                        false,
                        false,
                        false,
                        null));
    }

    private abstract class BeforeSending implements FutureCallback<AsyncConnectionEndpoint> {

        @Override
        public void failed(Exception cause) {
            failEarly(cause);
        }

        @Override
        public void cancelled() {
            failEarly(new ConnectionClosedException());
        }
    }

    // ---- Attempt

    @Override
    public boolean reached() {
        return reached;
    }

    @Override
    public void cancel() {
        // also called by the connection when it ends before the request got its turn
        cancelled = true;
        finish(failure(new ConnectionClosedException()));
        Future<?> pending = connection;
        if (pending != null && isConnecting()) {
            pending.cancel(true);
        }
    }

    // ---- the request

    @Override
    public void produceRequest(RequestChannel channel, HttpContext httpContext)
            throws HttpException, IOException {
        if (body != null) {
            body.prepare();
        }
        head = transport.head(prepared, body);
        reached = true;
        channel.sendRequest(head, body, httpContext);
    }

    @Override
    public int available() {
        return body == null ? 0 : body.available();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        body.produce(channel);
    }

    // ---- the answer

    @Override
    public void consumeInformation(HttpResponse response, HttpContext httpContext) {
        // 1xx says nothing about the outcome
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext httpContext)
            throws IOException {
        status = response.getCode();
        retryAfter = value(response, HttpHeaders.RETRY_AFTER);
        keepAlive =
                DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(head, response, httpContext)
                        ? KeepAlive.of(value(response, "Keep-Alive"), transport.idleLimit())
                        : null;
        if (entity == null) {
            answered();
            return;
        }
        contentType = entity.getContentType();
        long announced = entity.getContentLength();
        if (announced > transport.settings().maxResponseSize()) {
            throw new AnswerTooLargeException(transport.settings().maxResponseSize());
        }
        content =
                new byte[announced < 0 ? FIRST_BUFFER : (int) Math.min(announced, BELIEVED_LENGTH)];
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer source) throws IOException {
        int more = source.remaining();
        long limit = transport.settings().maxResponseSize();
        if (length + (long) more > limit) {
            throw new AnswerTooLargeException(limit);
        }
        if (length + more > content.length) {
            content =
                    Arrays.copyOf(
                            content,
                            (int) Math.min(limit, Math.max(length + more, content.length * 2L)));
        }
        source.get(content, length, more);
        length += more;
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        answered();
    }

    private void answered() {
        finish(new Outcome.Answer(status, contentType, retryAfter, content, length));
    }

    // ---- ends

    @Override
    public void failed(Exception cause) {
        finish(failure(cause));
    }

    @Override
    public void releaseResources() {
        if (body != null) {
            body.releaseResources();
        }
        finish(failure(new ConnectionClosedException()));
    }

    /**
     * Gives the connection back before anybody hears of the outcome, so that the next request finds
     * it free.
     */
    private void finish(Outcome outcome) {
        if (!finished.compareAndSet(false, true)) {
            return;
        }
        boolean reusable =
                outcome instanceof Outcome.Answer
                        && keepAlive != null
                        && (body == null || body.isComplete());
        if (reusable) {
            release(keepAlive);
        } else if (!isConnecting()) {
            discard();
        }
        if (body != null && (!handedOver || outcome instanceof Outcome.Answer)) {
            body.releaseResources();
        }
        if (body != null) {
            transport.countSent(body.bytesSent());
        }
        receiver.accept(outcome);
    }

    private void release(TimeValue reuseWithin) {
        AsyncConnectionEndpoint leased = endpoint;
        if (leased != null && released.compareAndSet(false, true)) {
            pool.release(leased, null, reuseWithin);
        }
    }

    private void discard() {
        AsyncConnectionEndpoint leased = endpoint;
        if (leased != null && released.compareAndSet(false, true)) {
            leased.close(CloseMode.IMMEDIATE);
            pool.release(leased, null, TimeValue.ZERO_MILLISECONDS);
        }
    }

    private static String value(HttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private Outcome.Failure failure(Exception cause) {
        boolean opened = body != null && body.isOpened();
        String reason;
        String advice = "send it again later";
        boolean retryable = true;
        if (cause instanceof DocumentException) {
            // an incomplete request cannot take effect, whatever of it has arrived
            return new Outcome.Failure(
                    cause.getMessage(), "check the document", false, false, opened, cause);
        } else if (cause instanceof AnswerTooLargeException) {
            reason = cause.getMessage();
            advice = "ask for less or raise maxResponseSize";
            retryable = false;
        } else if (cause instanceof TunnelException tunnel) {
            reason = cause.getMessage();
            advice = "check the proxy settings";
            retryable = tunnel.isRetryable();
        } else if (cause instanceof ConnectTimeoutException
                || !reached && cause instanceof SocketTimeoutException) {
            reason =
                    "no connection within "
                            + transport.settings().connectTimeout().toMillis()
                            + " ms";
            advice = "check the network, the proxy settings and connectTimeout";
        } else if (cause instanceof UnknownHostException) {
            reason = "the host name is unknown";
            advice = "check baseUrl, the proxy settings and the network";
        } else if (cause instanceof NoRouteToHostException) {
            reason = "no route to the host";
            advice = "check the network and the proxy settings";
        } else if (cause instanceof ConnectException) {
            reason = "connection refused";
            advice = "check baseUrl, the proxy settings and the network";
        } else if (cause instanceof SocketTimeoutException) {
            reason = "silence for " + transport.settings().responseTimeout().toMillis() + " ms";
            advice = "raise responseTimeout or send it again later";
        } else if (cause instanceof SSLException) {
            reason = "the TLS connection failed";
            advice = "check the certificates and sslContextParameters";
            if (!reached || cause instanceof SSLHandshakeException) {
                // a wrong certificate stays wrong; with TLS 1.3 a server can refuse the client's
                // only when the request is under way, of which it then reads nothing
                return new Outcome.Failure(reason, advice, false, false, opened, cause);
            }
        } else if (cause instanceof HttpException) {
            reason = "the answer is no valid HTTP";
        } else if (cause instanceof RuntimeException) {
            reason = "an internal error, " + cause.getClass().getSimpleName();
            retryable = false;
        } else {
            reason = "the connection was closed or reset";
        }
        return new Outcome.Failure(reason, advice, retryable, reached, opened, cause);
    }

    /** Asks the proxy for a connection to the API and puts TLS on it. */
    private final class Tunnel implements AsyncClientExchangeHandler {

        private final AtomicBoolean decided = new AtomicBoolean();

        @Override
        public void produceRequest(RequestChannel channel, HttpContext httpContext)
                throws HttpException, IOException {
            channel.sendRequest(transport.connectHead(), null, httpContext);
        }

        @Override
        public void consumeResponse(
                HttpResponse response, EntityDetails entity, HttpContext httpContext) {
            if (!decided.compareAndSet(false, true)) {
                return;
            }
            int code = response.getCode();
            if (code < 200 || code > 299) {
                failEarly(new TunnelException(code));
                return;
            }
            try {
                pool.upgrade(
                        endpoint,
                        null,
                        context,
                        new BeforeSending() {
                            @Override
                            public void completed(AsyncConnectionEndpoint secured) {
                                secured.setSocketTimeout(transport.responseTimeout());
                                submit();
                            }
                        });
            } catch (RuntimeException e) {
                failEarly(e);
            }
        }

        @Override
        public void failed(Exception cause) {
            if (decided.compareAndSet(false, true)) {
                failEarly(cause);
            }
        }

        @Override
        public void cancel() {
            failed(new ConnectionClosedException());
        }

        @Override
        public void releaseResources() {
            failed(new ConnectionClosedException());
        }

        @Override
        public void consumeInformation(HttpResponse response, HttpContext httpContext) {
            // 1xx says nothing about the outcome
        }

        @Override
        public int available() {
            return 0;
        }

        @Override
        public void produce(DataStreamChannel channel) {
            // CONNECT has no body
        }

        @Override
        public void updateCapacity(CapacityChannel channel) throws IOException {
            channel.update(Integer.MAX_VALUE);
        }

        @Override
        public void consume(ByteBuffer source) {
            source.position(source.limit());
        }

        @Override
        public void streamEnd(List<? extends Header> trailers) {
            // the text of a refusal is of no use
        }
    }
}
