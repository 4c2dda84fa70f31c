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
package ai.hrflow.camel.examples.ftpats;

import ai.hrflow.camel.HrFlowConstants;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * The steps of the upload route that are Java, called as methods of the bean {@code deliveries}.
 */
public final class Deliveries {

    /** Where the file consumer moves the file to when the exchange is done. */
    public static final String TARGET = "target";

    /** Property with what the idempotent repository remembers. */
    public static final String FINGERPRINT = "fingerprint";

    private static final String DELIVERY = "delivery";
    private static final String DOCUMENT = "document";

    private final Folders folders;
    private final Pairs pairs;
    private final String boardKey;

    /**
     * @param folder the setting {@code ats.folder}
     * @param boardKey the board that has the ATS's jobs; blank when no sidecar names a job
     */
    public Deliveries(String folder, String boardKey) {
        folders = new Folders(Path.of(folder));
        pairs = new Pairs(folders);
        this.boardKey = boardKey;
    }

    /**
     * Takes what the sidecar says into the headers of the upload.
     *
     * @throws InvalidSidecarException when there is none, or when it cannot be used
     * @throws IOException when a file cannot be read just now
     */
    public void open(Exchange exchange) throws IOException {
        Path document = exchange.getMessage().getBody(File.class).toPath();
        Delivery delivery = Delivery.of(document);
        exchange.setProperty(DOCUMENT, document.toFile());
        exchange.setProperty(DELIVERY, delivery);
        Path sidecar =
                pairs.sidecarOf(document)
                        .orElseThrow(
                                () ->
                                        new InvalidSidecarException(
                                                "the document came without its sidecar, a file of"
                                                        + " the same name that ends in .json, .xml"
                                                        + " or .csv"));
        Sidecar content = SidecarFormat.of(sidecar).orElseThrow().read(sidecar);
        String fingerprint = delivery.fingerprint(sidecar);
        exchange.setProperty(FINGERPRINT, fingerprint);
        Map<String, Object> headers = exchange.getMessage().getHeaders();
        headers.put(HrFlowConstants.REFERENCE, content.candidateId());
        headers.put(HrFlowConstants.TAGS, content.tagList());
        headers.put(HrFlowConstants.LABELS, content.labels(boardKey));
        headers.put(
                HrFlowConstants.METADATAS, List.of(Map.of("name", DELIVERY, "value", fingerprint)));
    }

    /**
     * Whether the stored profile, the body, was made from another delivery: the candidate sent a
     * new document, or the ATS tells something new about him.
     */
    public boolean isOutdated(Exchange exchange) {
        for (JsonNode pair : exchange.getMessage().getBody(JsonNode.class).path("metadatas")) {
            if (pair.path("name").asText().equals(DELIVERY)) {
                return !pair.path("value")
                        .asText()
                        .equals(exchange.getProperty(FINGERPRINT, String.class));
            }
        }
        return true;
    }

    /** Makes the document the body again, and its upload one that replaces the stored profile. */
    public void replace(Exchange exchange) {
        exchange.getMessage()
                .setHeader(
                        HrFlowConstants.KEY,
                        exchange.getMessage().getHeader(HrFlowConstants.RESULT_KEY));
        exchange.getMessage().setBody(exchange.getProperty(DOCUMENT));
    }

    /** Files the delivery as done. */
    public void done(Exchange exchange) throws IOException {
        Delivery delivery = exchange.getProperty(DELIVERY, Delivery.class);
        file(exchange, delivery, folders.done());
        // of an attempt that was cut off in the middle of giving up
        Files.deleteIfExists(folders.deadLetter().resolve(delivery.reasonName()));
    }

    /** Files the delivery as one that no repetition can help, with the reason in words. */
    public void deadLetter(Exchange exchange) throws IOException {
        Exception exception = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Delivery delivery = exchange.getProperty(DELIVERY, Delivery.class);
        Files.createDirectories(folders.deadLetter());
        Files.writeString(
                folders.deadLetter().resolve(delivery.reasonName()),
                exception.getMessage() + System.lineSeparator(),
                StandardCharsets.UTF_8);
        file(exchange, delivery, folders.deadLetter());
    }

    /** Files a sidecar whose document never came. */
    public void stray(Exchange exchange) throws IOException {
        Path sidecar = exchange.getMessage().getBody(File.class).toPath();
        Optional<Path> copy = pairs.filedCopy(sidecar);
        if (copy.isPresent()) {
            exchange.setProperty(TARGET, copy.get().toAbsolutePath().toString());
            return;
        }
        String name = sidecar.getFileName().toString();
        Files.createDirectories(folders.deadLetter());
        Files.writeString(
                folders.deadLetter().resolve(name + ".reason.txt"),
                "the sidecar came without its document" + System.lineSeparator(),
                StandardCharsets.UTF_8);
        exchange.setProperty(
                TARGET, folders.deadLetter().resolve(name).toAbsolutePath().toString());
    }

    private void file(Exchange exchange, Delivery delivery, Path folder) throws IOException {
        Files.createDirectories(folder);
        Optional<Path> sidecar =
                pairs.sidecarOf(exchange.getProperty(DOCUMENT, File.class).toPath());
        if (sidecar.isPresent()) {
            Files.move(
                    sidecar.get(),
                    folder.resolve(delivery.sidecarName(sidecar.get())),
                    StandardCopyOption.ATOMIC_MOVE);
        }
        // absolute, or the consumer takes it for a folder inside the spool
        exchange.setProperty(
                TARGET, folder.resolve(delivery.documentName()).toAbsolutePath().toString());
    }
}
