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
package ai.hrflow.camel.examples.resumeimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/**
 * The way of a document: from the inbox to the API, its profile into a JSON file, the document to
 * {@code done} or {@code failed}.
 *
 * <p>The file consumer has one thread. It does not wait for an answer, since the component is
 * asynchronous, and so keeps as many uploads in flight as the component allows.
 */
final class ResumeImportRoute extends RouteBuilder {

    private static final String SHA256 = "sha256";
    private static final String STARTED = "started";
    private static final String PROFILE = "profile";

    /** Where the file consumer moves the document to when the exchange is completed. */
    private static final String MOVE_TO = "moveTo";

    /** Documents on their way at once; a large folder must not fill the heap while it waits. */
    private static final int MAX_UNDER_WAY = 1_000;

    private final Folders folders;
    private final Service service;
    private final boolean sync;
    private final Report report;
    private final Semaphore underWay = new Semaphore(MAX_UNDER_WAY);
    private final IdempotentRepository imported;
    private final IdempotentRepository refused;

    ResumeImportRoute(Folders folders, Service service, boolean sync, Report report) {
        this.folders = folders;
        this.service = service;
        this.sync = sync;
        this.report = report;
        imported = memory(folders.imported(service.sourceKey()));
        refused = memory(folders.refused(service.sourceKey()));
    }

    @Override
    public void configure() {
        onException(Exception.class).handled(true).process(this::failed);

        // one poll: the inbox is filled before, and a second poll could list a document that is
        // just
        // being moved
        from("file:{{import.inbox}}?initialDelay=0&repeatCount=1"
                        + "&move=${exchangeProperty.moveTo}&moveFailed=${exchangeProperty.moveTo}")
                .routeId("resume-import")
                .process(this::begin)
                .choice()
                .when(isRefused())
                .process(this::refusedBefore)
                .otherwise()
                // eager=false: remembered when all is done, so a killed run forgets no document
                .idempotentConsumer(exchangeProperty(SHA256), imported)
                .eager(false)
                .skipDuplicate(false)
                .choice()
                .when(exchangeProperty(Exchange.DUPLICATE_MESSAGE))
                .process(this::importedBefore)
                .otherwise()
                .to(
                        "hrflow:profile/parsing/file?awaitResult=true&autoReference=sha256"
                            + "&onDuplicate=existing&useFileDate=true"
                            + "&syncParsing={{import.sync}}&awaitTimeout={{import.awaitTimeout}}")
                .setProperty(PROFILE, body())
                .marshal()
                .json(JsonLibrary.Jackson, true)
                // written under another name first: no half profile if the program is killed
                .to("file:{{import.profiles}}?fileName=${file:onlyname}.json&tempPrefix=.part-")
                .process(this::imported);
    }

    /** The same hash is the reference that {@code autoReference=sha256} gives the profile. */
    private void begin(Exchange exchange) throws IOException, InterruptedException {
        // holds the consumer's thread up: back-pressure
        underWay.acquire();
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onDone(Exchange done) {
                                underWay.release();
                            }
                        });
        exchange.setProperty(STARTED, System.nanoTime());
        moveTo(exchange, folders.failed());
        exchange.setProperty(
                SHA256, Hash.sha256(exchange.getMessage().getBody(File.class).toPath()));
    }

    private Predicate isRefused() {
        return exchange -> refused.contains(sha256(exchange));
    }

    private void imported(Exchange exchange) throws IOException {
        accepted(exchange);
        report.imported(
                name(exchange), exchange.getProperty(PROFILE, JsonNode.class), millis(exchange));
    }

    private void importedBefore(Exchange exchange) throws IOException {
        accepted(exchange);
        report.known();
    }

    private void refusedBefore(Exchange exchange) {
        report.known();
    }

    private void accepted(Exchange exchange) throws IOException {
        String name = name(exchange);
        moveTo(exchange, folders.done());
        // what an earlier run may have left, when this document failed for a passing reason
        Files.deleteIfExists(folders.failed().resolve(name));
        Files.deleteIfExists(reasonFile(name));
    }

    private void failed(Exchange exchange) throws IOException {
        Failure failure =
                Failure.of(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
        String name = name(exchange);
        moveTo(exchange, folders.failed());
        if (failure.isPermanent() && sha256(exchange) != null) {
            refused.add(sha256(exchange));
        }
        report.failed(name, failure);
        Files.writeString(reasonFile(name), failure.text(), StandardCharsets.UTF_8);
    }

    private static void moveTo(Exchange exchange, Path folder) {
        // as text: Camel makes text of a path by reading the file
        exchange.setProperty(MOVE_TO, folder.resolve(name(exchange)).toString());
    }

    private Path reasonFile(String name) {
        return folders.failed().resolve(name + ".reason.txt");
    }

    private static String name(Exchange exchange) {
        return exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
    }

    private static String sha256(Exchange exchange) {
        return exchange.getProperty(SHA256, String.class);
    }

    private static long millis(Exchange exchange) {
        long started = exchange.getProperty(STARTED, Long.class);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static IdempotentRepository memory(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder of " + file.getFileName(), e);
        }
        return FileIdempotentRepository.fileIdempotentRepository(file.toFile(), 100_000);
    }
}
