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
package ai.hrflow.camel.volume;

import ai.hrflow.camel.HrFlowComponent;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The JVM with a small heap of {@link HugeUploadTest}: sends one huge document through a route and
 * writes down how much memory that took.
 */
final class HugeUploadProcess {

    /** What the document is given as. */
    enum Kind {
        /** A file, with stream caching as Camel has it by default. */
        FILE {
            @Override
            void prepare(CamelContext context, Path directory) {}

            @Override
            Object body(Path file, long size) {
                return file.toFile();
            }
        },
        /** A stream of unknown length, without stream caching. */
        STREAM {
            @Override
            void prepare(CamelContext context, Path directory) {
                context.setStreamCaching(false);
            }
        },
        /** The same stream, which Camel spools to disk before it is sent. */
        SPOOLED_STREAM {
            @Override
            void prepare(CamelContext context, Path directory) {
                context.setStreamCaching(true);
                context.getStreamCachingStrategy().setSpoolEnabled(true);
                context.getStreamCachingStrategy().setSpoolDirectory(directory.toFile());
            }
        };

        abstract void prepare(CamelContext context, Path directory);

        Object body(Path file, long size) {
            return new NumberedLines(size);
        }
    }

    private static final String UPLOAD = "direct:upload";

    private final Properties task;
    private final AtomicLong highest = new AtomicLong();

    private HugeUploadProcess(Properties task) {
        this.task = task;
    }

    /**
     * @param arguments a file with the task, and where the result goes
     */
    public static void main(String[] arguments) throws Exception {
        Properties task = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            task.load(in);
        }
        Properties result = new HugeUploadProcess(task).run();
        try (Writer out =
                Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.ISO_8859_1)) {
            result.store(out, null);
        }
    }

    private Properties run() throws Exception {
        Kind kind = Kind.valueOf(task.getProperty("kind"));
        long size = Long.parseLong(task.getProperty("size"));
        Path directory = Path.of(task.getProperty("directory"));
        Properties result = new Properties();
        try (CamelContext context = context(kind, directory)) {
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            // what is loaded and made once is no cost of the upload
            upload(template, new NumberedLines(1024));
            long before = live();
            ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
            looks.scheduleWithFixedDelay(
                    () -> highest.accumulateAndGet(live(), Math::max),
                    0,
                    200,
                    TimeUnit.MILLISECONDS);
            long start = System.nanoTime();
            upload(template, kind.body(Path.of(task.getProperty("file")), size));
            result.setProperty("millis", Long.toString((System.nanoTime() - start) / 1_000_000));
            looks.shutdown();
            result.setProperty("growth", Long.toString(Math.max(0, highest.get() - before)));
            result.setProperty("peak", Long.toString(peak()));
        }
        return result;
    }

    private CamelContext context(Kind kind, Path directory) throws Exception {
        CamelContext context = new DefaultCamelContext();
        HrFlowComponent component = new HrFlowComponent();
        component.getConfiguration().setApiKey(task.getProperty("apiKey"));
        component.getConfiguration().setUserEmail(task.getProperty("userEmail"));
        component.getConfiguration().setBaseUrl(task.getProperty("baseUrl"));
        component.setSourceKey(task.getProperty("sourceKey"));
        context.addComponent("hrflow", component);
        kind.prepare(context, directory);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(UPLOAD).to("hrflow:profile/parsing/file");
                    }
                });
        return context;
    }

    private static void upload(ProducerTemplate template, Object body) throws Exception {
        Exchange exchange =
                template.request(
                        UPLOAD,
                        made -> {
                            made.getMessage().setBody(body);
                            made.getMessage().setHeaders(Map.of(Exchange.FILE_NAME, "huge.txt"));
                        });
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
    }

    /** Bytes of the heap that are in use after a collection. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Upper bound of the heap that was ever in use, garbage included. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
