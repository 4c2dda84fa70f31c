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

import ai.hrflow.camel.error.HrFlowTransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;

/**
 * A component's worth of clients with real executors, and short ways to make requests and
 * documents.
 */
final class Fixture implements AutoCloseable {

    static final String KEY = "ask_canary0123456789abcdef";

    final ExecutorService completion = Executors.newCachedThreadPool(daemon("completion"));
    final ExecutorService worker = Executors.newCachedThreadPool(daemon("worker"));
    final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(daemon("scheduler"));
    final AtomicInteger suppliersAsked = new AtomicInteger();
    final HrFlowClients clients =
            new HrFlowClients(asked(completion), asked(worker), asked(scheduler));

    private <T> java.util.function.Supplier<T> asked(T value) {
        return () -> {
            suppliersAsked.incrementAndGet();
            return value;
        };
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Calls of all clients that have a permit or wait for one. */
    int pending() {
        return pending(clients);
    }

    static int pending(HrFlowClients clients) {
        return clients.statistics().stream()
                .mapToInt(one -> one.inFlight() + one.waiting() + one.queued())
                .sum();
    }

    @Override
    public void close() {
        clients.close();
        completion.shutdownNow();
        worker.shutdownNow();
        scheduler.shutdownNow();
    }

    static HrFlowResponse get(CompletableFuture<HrFlowResponse> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    static HrFlowTransportException failure(CompletableFuture<HrFlowResponse> future)
            throws Exception {
        try {
            HrFlowResponse response = future.get(20, TimeUnit.SECONDS);
            throw new AssertionError("no failure but " + response + " " + response.message());
        } catch (ExecutionException e) {
            return (HrFlowTransportException) e.getCause();
        }
    }

    /** Settings with short times; change them by the fields. */
    static final class Settings {
        URI baseUrl;
        String key = KEY;
        String email;
        int permits = 8;
        int perMinute;
        int retries;
        Duration maxRetryDelay = Duration.ofSeconds(2);
        Duration connectTimeout = Duration.ofSeconds(2);
        Duration responseTimeout = Duration.ofSeconds(10);
        Duration requestTimeout = Duration.ofSeconds(15);
        long maxResponse = 1 << 20;
        int completionThreads = 4;
        String proxyHost;
        int proxyPort;
        String proxyUser;
        String proxyPassword;
        SSLContext ssl;
        HostnameVerifier verifier;

        Settings(URI baseUrl) {
            this.baseUrl = baseUrl;
        }

        ClientSettings build() {
            return new ClientSettings(
                    baseUrl,
                    key,
                    email,
                    permits,
                    perMinute,
                    retries,
                    maxRetryDelay,
                    connectTimeout,
                    responseTimeout,
                    requestTimeout,
                    maxResponse,
                    completionThreads,
                    proxyHost,
                    proxyPort,
                    proxyUser,
                    proxyPassword,
                    ssl,
                    verifier);
        }
    }

    static HrFlowRequest read(HrFlowRequest.Field... query) {
        return new HrFlowRequest(
                "profile/indexing",
                "GET",
                "profile/indexing",
                List.of(query),
                RequestBody.NONE,
                HrFlowRequest.Repeat.ALWAYS,
                null);
    }

    static HrFlowRequest post(RequestBody body, HrFlowRequest.Repeat repeat) {
        return new HrFlowRequest(
                "profile/parsing/file",
                "POST",
                "profile/parsing/file",
                List.of(),
                body,
                repeat,
                repeat == HrFlowRequest.Repeat.AFTER_LOOKUP
                        ? read(field("reference", "r1"))
                        : null);
    }

    static HrFlowRequest.Field field(String name, String value) {
        return new HrFlowRequest.Field(name, value);
    }

    static RequestBody.Multipart form(Document document, HrFlowRequest.Field... fields) {
        return new RequestBody.Multipart(List.of(fields), "file", document);
    }

    /** A document in memory that counts what is done with it. */
    static class Bytes implements Document {
        final byte[] content;
        String name = "cv.pdf";
        String type = "application/pdf";
        long length;
        boolean repeatable = true;
        boolean blocking;
        final AtomicInteger opened = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();
        volatile Thread readBy;

        Bytes(byte[] content) {
            this.content = content;
            this.length = content.length;
        }

        Bytes named(String newName) {
            name = newName;
            return this;
        }

        Bytes announced(long newLength) {
            length = newLength;
            return this;
        }

        Bytes once() {
            repeatable = false;
            return this;
        }

        Bytes slow() {
            blocking = true;
            return this;
        }

        @Override
        public String fileName() {
            return name;
        }

        @Override
        public String contentType() {
            return type;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public boolean repeatable() {
            return repeatable;
        }

        @Override
        public boolean blocking() {
            return blocking;
        }

        @Override
        public ReadableByteChannel open() throws IOException {
            if (opened.getAndIncrement() > 0 && !repeatable) {
                throw new IOException("read before: " + name);
            }
            ReadableByteChannel source = Channels.newChannel(new ByteArrayInputStream(content));
            return new ReadableByteChannel() {
                @Override
                public int read(ByteBuffer target) throws IOException {
                    readBy = Thread.currentThread();
                    return Bytes.this.read(source, target);
                }

                @Override
                public boolean isOpen() {
                    return source.isOpen();
                }

                @Override
                public void close() throws IOException {
                    closed.incrementAndGet();
                    source.close();
                }
            };
        }

        int read(ReadableByteChannel source, ByteBuffer target) throws IOException {
            return source.read(target);
        }
    }
}
