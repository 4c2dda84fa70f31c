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

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.nio.ClientHttp1StreamDuplexerFactory;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.command.ShutdownCommand;
import org.apache.hc.core5.http.protocol.DefaultHttpProcessor;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.DefaultConnectingIOReactor;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections to one base URL: HttpClient's connection pool, TLS and HTTP/1.1 on a reactor of our
 * own.
 *
 * <p>Not {@code CloseableHttpAsyncClient}, because that one writes request headers, and so the API
 * key, to its loggers {@code org.apache.hc.client5.http.headers} and {@code .wire}, and because its
 * chain of redirect, retry, cookie and authentication handlers would only have to be switched off
 * again. The reactor here has no such loggers.
 *
 * <p>Nothing is opened and no thread started before the first request.
 */
final class HttpTransport implements Attempts {

    private static final int MAX_IO_THREADS = 4;

    /**
     * Load balancers drop connections that are idle for a minute or more; sending on such a one
     * loses a request.
     */
    private static final TimeValue IDLE_LIMIT = TimeValue.ofSeconds(30);

    /** So that a change of the address behind the name is noticed. */
    private static final TimeValue TIME_TO_LIVE = TimeValue.ofMinutes(10);

    private static final Header NO_CONTENT = new BasicHeader(HttpHeaders.CONTENT_LENGTH, "0");
    private static final Header CHUNKED = new BasicHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
    private static final Header FORM_CONTENT =
            new BasicHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded");
    private static final Header JSON_CONTENT =
            new BasicHeader(HttpHeaders.CONTENT_TYPE, "application/json");

    private final ClientSettings settings;
    private final Supplier<? extends Executor> reader;
    private final LongAdder bytes;
    private final HttpHost target;
    private final HttpRoute route;
    private final boolean absoluteForm;
    private final List<Header> commonHeaders;
    private final Header proxyAuthorization;
    private final Timeout connectTimeout;
    private final String basePath;

    private volatile Running running;
    private Running closing;
    private boolean closed;

    /** What exists from the first request on. */
    private record Running(
            PoolingAsyncClientConnectionManager pool, DefaultConnectingIOReactor reactor) {}

    /**
     * @param reader where documents are read that may block
     * @param bytes counts the bytes of request bodies
     */
    HttpTransport(ClientSettings settings, Supplier<? extends Executor> reader, LongAdder bytes) {
        this.settings = settings;
        this.bytes = bytes;
        this.reader = reader;
        URI base = settings.baseUrl();
        boolean secure = URIScheme.HTTPS.same(base.getScheme());
        int port = base.getPort() > 0 ? base.getPort() : secure ? 443 : 80;
        String host = base.getHost();
        if (host == null) {
            throw new IllegalArgumentException(
                    "the base URL " + base.getScheme() + ":… has no host name");
        }
        this.target =
                new HttpHost(secure ? URIScheme.HTTPS.id : URIScheme.HTTP.id, bareHost(host), port);
        String path = base.getRawPath();
        this.basePath =
                path == null
                        ? ""
                        : path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        this.connectTimeout = Timeout.of(settings.connectTimeout());

        boolean proxied = settings.proxyHost() != null;
        this.absoluteForm = proxied && !secure;
        this.proxyAuthorization =
                proxied && settings.proxyUser() != null ? basicAuthorization(settings) : null;
        if (proxied) {
            HttpHost proxy =
                    new HttpHost(URIScheme.HTTP.id, settings.proxyHost(), settings.proxyPort());
            this.route =
                    secure
                            ? new HttpRoute(
                                    target,
                                    null,
                                    proxy,
                                    true,
                                    RouteInfo.TunnelType.TUNNELLED,
                                    RouteInfo.LayerType.LAYERED)
                            : new HttpRoute(target, null, proxy, false);
        } else {
            this.route = new HttpRoute(target, null, secure);
        }

        List<Header> headers = new ArrayList<>();
        headers.add(new BasicHeader(HttpHeaders.HOST, hostHeader(host, base.getPort())));
        headers.add(new BasicHeader(HttpHeaders.USER_AGENT, userAgent()));
        headers.add(new BasicHeader(HttpHeaders.ACCEPT, "application/json"));
        headers.add(new BasicHeader("X-API-KEY", settings.apiKey(), true));
        if (settings.userEmail() != null) {
            headers.add(new BasicHeader("X-USER-EMAIL", settings.userEmail(), true));
        }
        if (absoluteForm && proxyAuthorization != null) {
            headers.add(proxyAuthorization);
        }
        this.commonHeaders = List.copyOf(headers);
    }

    /** The path of the base URL, for {@link PreparedRequest}. */
    String basePath() {
        return basePath;
    }

    /** Where requests go, for messages. */
    String address() {
        return target.getHostName() + ":" + target.getPort();
    }

    @Override
    public Attempt start(PreparedRequest request, Consumer<Outcome> receiver) {
        HttpAttempt attempt = new HttpAttempt(this, request, reader, receiver);
        Running seen;
        try {
            seen = running();
        } catch (RuntimeException e) {
            attempt.failEarly(e);
            return attempt;
        }
        if (seen == null) {
            attempt.failClosed();
        } else {
            attempt.lease(seen.pool, seen.reactor);
        }
        return attempt;
    }

    /** Closes connections that have been idle for long. */
    void closeIdle() {
        Running seen = running;
        if (seen != null) {
            seen.pool.closeExpired();
            seen.pool.closeIdle(IDLE_LIMIT);
        }
    }

    /**
     * Closes all connections, running requests included, and tells the I/O threads to end. To be
     * followed by {@link #endClosing}.
     */
    void beginClosing() {
        Running seen;
        synchronized (this) {
            closed = true;
            seen = running;
            running = null;
            closing = seen;
        }
        if (seen != null) {
            seen.pool.close(CloseMode.IMMEDIATE);
            // the threads first tell the running requests, which close their documents
            seen.reactor.initiateShutdown();
        }
    }

    /** Waits for the I/O threads so long at most, and then leaves them no choice. */
    void endClosing(long limitNanos) {
        Running seen;
        synchronized (this) {
            seen = closing;
            closing = null;
        }
        if (seen != null) {
            try {
                // nothing left to wait would be taken for no limit
                seen.reactor.awaitShutdown(
                        TimeValue.ofMilliseconds(
                                Math.max(1, TimeUnit.NANOSECONDS.toMillis(limitNanos))));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            seen.reactor.close(CloseMode.IMMEDIATE);
        }
    }

    ClientSettings settings() {
        return settings;
    }

    void countSent(long count) {
        bytes.add(count);
    }

    HttpRoute route() {
        return route;
    }

    Timeout responseTimeout() {
        return Timeout.of(settings.responseTimeout());
    }

    Timeout connectTimeout() {
        return connectTimeout;
    }

    TimeValue idleLimit() {
        return IDLE_LIMIT;
    }

    /** The head of a request. */
    BasicHttpRequest head(PreparedRequest prepared, BodyProducer body) {
        String method = prepared.request().method();
        BasicHttpRequest head = new BasicHttpRequest(method, prepared.target());
        if (absoluteForm) {
            head.setScheme(target.getSchemeName());
            head.setAuthority(new org.apache.hc.core5.net.URIAuthority(target));
            head.setAbsoluteRequestUri(true);
        }
        for (int i = 0; i < commonHeaders.size(); i++) {
            head.addHeader(commonHeaders.get(i));
        }
        if (body == null) {
            if (!method.equals("GET") && !method.equals("HEAD")) {
                head.addHeader(NO_CONTENT);
            }
            return head;
        }
        head.addHeader(
                prepared.form() != null
                        ? new BasicHeader(HttpHeaders.CONTENT_TYPE, prepared.form().contentType())
                        : prepared.request().body() instanceof RequestBody.Form
                                ? FORM_CONTENT
                                : JSON_CONTENT);
        long length = body.getContentLength();
        head.addHeader(
                length < 0
                        ? CHUNKED
                        : new BasicHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length)));
        return head;
    }

    /** The head of the request to a proxy for a tunnel. */
    BasicHttpRequest connectHead() {
        String authority = target.toHostString();
        BasicHttpRequest head = new BasicHttpRequest("CONNECT", target, authority);
        head.addHeader(new BasicHeader(HttpHeaders.HOST, authority));
        head.addHeader(new BasicHeader(HttpHeaders.USER_AGENT, userAgent()));
        if (proxyAuthorization != null) {
            head.addHeader(proxyAuthorization);
        }
        return head;
    }

    private Running running() {
        Running seen = running;
        return seen != null ? seen : startOnce();
    }

    private synchronized Running startOnce() {
        if (closed) {
            return null;
        }
        if (running == null) {
            running = open();
        }
        return running;
    }

    private Running open() {
        Timeout silence = responseTimeout();
        SSLContext context =
                settings.sslContext() != null
                        ? settings.sslContext()
                        : SSLContexts.createSystemDefault();
        HostnameVerifier verifier =
                settings.hostnameVerifier() != null
                        ? settings.hostnameVerifier()
                        : HttpsSupport.getDefaultHostnameVerifier();
        PoolingAsyncClientConnectionManager pool =
                PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(settings.maxConcurrentRequests())
                        .setMaxConnPerRoute(settings.maxConcurrentRequests())
                        .setTlsStrategy(new DefaultClientTlsStrategy(context, verifier))
                        .setDefaultTlsConfig(
                                TlsConfig.custom()
                                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                                        .setHandshakeTimeout(connectTimeout)
                                        .build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(connectTimeout)
                                        .setSocketTimeout(silence)
                                        .setTimeToLive(TIME_TO_LIVE)
                                        .build())
                        .build();
        ClientHttp1StreamDuplexerFactory http1 =
                new ClientHttp1StreamDuplexerFactory(
                        new DefaultHttpProcessor(new HttpRequestInterceptor[0]),
                        Http1Config.DEFAULT,
                        CharCodingConfig.DEFAULT,
                        DefaultClientConnectionReuseStrategy.INSTANCE,
                        null,
                        null,
                        null);
        long tick = Math.max(10, Math.min(1000, settings.responseTimeout().toMillis() / 10));
        IOReactorConfig config =
                IOReactorConfig.custom()
                        .setIoThreadCount(
                                Math.min(
                                        settings.maxConcurrentRequests(),
                                        Math.min(
                                                Runtime.getRuntime().availableProcessors(),
                                                MAX_IO_THREADS)))
                        .setSelectInterval(TimeValue.ofMilliseconds(tick))
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .build();
        DefaultConnectingIOReactor reactor =
                new DefaultConnectingIOReactor(
                        (session, attachment) -> new ConnectionHandler(http1.create(session)),
                        config,
                        new DefaultThreadFactory("camel-hrflow-io", true),
                        null,
                        Log::reactor,
                        null,
                        session ->
                                session.enqueue(
                                        new ShutdownCommand(CloseMode.GRACEFUL),
                                        org.apache.hc.core5.reactor.Command.Priority.NORMAL));
        reactor.start();
        return new Running(pool, reactor);
    }

    private static String bareHost(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : ascii(host);
    }

    private static String ascii(String host) {
        // IDN reads its tables first, which is a good part of what the start of a client takes
        return host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
    }

    private static String hostHeader(String host, int explicitPort) {
        String name = host.startsWith("[") ? host : ascii(host);
        return explicitPort > 0 ? name + ":" + explicitPort : name;
    }

    private static Header basicAuthorization(ClientSettings settings) {
        String password = settings.proxyPassword() == null ? "" : settings.proxyPassword();
        byte[] pair = (settings.proxyUser() + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader(
                HttpHeaders.PROXY_AUTHORIZATION,
                "Basic " + Base64.getEncoder().encodeToString(pair),
                true);
    }

    private static String userAgent() {
        String version = HttpTransport.class.getPackage().getImplementationVersion();
        return version == null ? "camel-hrflow" : "camel-hrflow/" + version;
    }
}
