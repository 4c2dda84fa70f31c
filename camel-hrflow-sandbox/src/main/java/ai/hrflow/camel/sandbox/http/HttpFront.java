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
package ai.hrflow.camel.sandbox.http;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The HTTP server: one listening port, served by several event loops. */
public final class HttpFront implements AutoCloseable {

    /** Prefix of the API. */
    static final String API_PREFIX = "/v1/";

    private static final int WORKERS = 8;
    private static final int BACKLOG = 4096;
    private static final int ANY_SHARED_PORT = -1;
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(5);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(1);

    private final Vertx vertx;
    private final String host;
    private final Backstage backstage;
    private final int loops;
    private int port;
    private String deployment;

    private HttpFront(Vertx vertx, String host, Backstage backstage, int loops) {
        this.vertx = vertx;
        this.host = host;
        this.backstage = backstage;
        this.loops = loops;
    }

    /**
     * Starts to listen.
     *
     * @param host address to bind
     * @param port port, 0 for any free one
     * @param settings what is served
     * @return the running server
     * @throws IllegalStateException when the address is taken or not ours
     */
    public static HttpFront start(String host, int port, FrontSettings settings) {
        int loops = Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));
        Vertx vertx =
                Vertx.vertx(
                        new VertxOptions()
                                .setEventLoopPoolSize(loops)
                                .setWorkerPoolSize(WORKERS)
                                .setInternalBlockingPoolSize(2)
                                .setUseDaemonThread(true)
                                .setMaxEventLoopExecuteTime(10)
                                .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS)
                                .setFileSystemOptions(
                                        new FileSystemOptions()
                                                .setFileCachingEnabled(false)
                                                .setClassPathResolvingEnabled(false)));
        HttpFront front = new HttpFront(vertx, host, new Backstage(settings, host), loops);
        try {
            front.port = front.listen(port == 0 ? ANY_SHARED_PORT : port);
            return front;
        } catch (IllegalStateException e) {
            vertx.close();
            throw e;
        }
    }

    /**
     * @param host address to bind
     * @return whether no other machine can get there, because it is a loopback address
     */
    public static boolean servesOnlyThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // binding it will fail and tell why
            return false;
        }
    }

    /**
     * @param host address to bind
     * @return how an address on the web names it: for all addresses of the machine the loopback
     *     one, and IPv6 in brackets
     */
    public static String nameInAddress(String host) {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> host.contains(":") ? '[' + host + ']' : host;
        };
    }

    /** Returns the port that was bound. */
    private int listen(int wanted) {
        AtomicInteger bound = new AtomicInteger();
        deployment =
                await(
                        vertx.deployVerticle(
                                () -> new Listener(host, wanted, backstage, bound),
                                new DeploymentOptions().setInstances(loops)),
                        "Cannot listen on " + host + ':' + Math.max(0, wanted));
        return bound.get();
    }

    /**
     * Closes the port and all connections, so that new ones are refused. Requests under way are cut
     * off; what they store, they store. Must not be called on one of the server's event loops.
     */
    public synchronized void refuse() {
        if (deployment != null) {
            String open = deployment;
            deployment = null;
            await(vertx.undeploy(open), "Cannot close the port");
            awaitRefusal();
        }
    }

    /**
     * A closed listening socket takes connections until its selector has let go of it, and closing
     * does not wait for that.
     */
    private void awaitRefusal() {
        long end = System.nanoTime() + LONGEST_CLOSING.toNanos();
        while (isTakingConnections()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Port " + port + " is still open");
            }
            LockSupport.parkNanos(PROBE_PAUSE.toNanos());
        }
    }

    private boolean isTakingConnections() {
        InetSocketAddress bound = new InetSocketAddress(host, port);
        try (Socket probe = new Socket()) {
            probe.connect(
                    bound.getAddress().isAnyLocalAddress()
                            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                            : bound,
                    (int) LONGEST_CLOSING.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Takes connections again, on the same port.
     *
     * @throws IllegalStateException when the port has been taken by somebody else meanwhile
     */
    public synchronized void accept() {
        if (deployment == null) {
            listen(port);
        }
    }

    private static <T> T await(Future<T> future, String problem) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    problem + ": " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(problem + " within 30 s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem + ": interrupted", e);
        }
    }

    /**
     * @return the port it listens on
     */
    public int port() {
        return port;
    }

    /** Closes the port and all connections, and waits until its threads have ended. */
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Listener extends AbstractVerticle {
        private final String host;
        private final int port;
        private final Backstage backstage;
        private final AtomicInteger bound;

        Listener(String host, int port, Backstage backstage, AtomicInteger bound) {
            this.host = host;
            this.port = port;
            this.backstage = backstage;
            this.bound = bound;
        }

        @Override
        public void start(Promise<Void> started) {
            HttpServer server =
                    vertx.createHttpServer(
                            new HttpServerOptions()
                                    .setHost(host)
                                    .setPort(port)
                                    .setAcceptBacklog(BACKLOG)
                                    .setMaxChunkSize(64 * 1024)
                                    .setMaxInitialLineLength(64 * 1024)
                                    .setMaxHeaderSize(64 * 1024)
                                    .setReuseAddress(true)
                                    // a fault is about one connection with one request on it;
                                    // some clients ask for an upgrade without being told
                                    .setHttp2ClearTextEnabled(false)
                                    .setTcpNoDelay(true));
            server.requestHandler(this::serve)
                    .listen()
                    .<Void>map(
                            s -> {
                                // before anybody is told that it listens
                                bound.set(s.actualPort());
                                return null;
                            })
                    .onComplete(started);
        }

        private void serve(HttpServerRequest request) {
            PageFiles.PageFile file = PageFiles.at(request.path());
            if (file != null) {
                PageReply.send(request, file);
            } else if (AdminExchange.isFor(request.path())) {
                new AdminExchange(vertx, backstage.settings(), request).start();
            } else if (PublicExchange.isFor(request.path())) {
                new PublicExchange(vertx, backstage, request).start();
            } else {
                new Exchange(vertx, backstage, request).start();
            }
        }
    }
}
