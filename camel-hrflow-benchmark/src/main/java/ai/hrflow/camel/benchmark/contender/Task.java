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
package ai.hrflow.camel.benchmark.contender;

import ai.hrflow.camel.benchmark.scenario.Scenario;
import ai.hrflow.camel.benchmark.scenario.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a contender has to do.
 *
 * @param scenario the load
 * @param baseUrl where to send
 * @param document the file to upload, {@code null} without one
 * @param bytes its content, where the scenario has it in memory
 */
public record Task(Scenario scenario, URI baseUrl, Path document, byte[] bytes) {

    static final String API_KEY = "benchmark-key";
    static final String USER_EMAIL = "benchmark@example.org";
    static final String SOURCE_KEY = "0123456789abcdef0123456789abcdef01234567";
    static final String PROFILE_KEY = "89abcdef0123456789abcdef0123456789abcdef";
    static final String FILE_NAME = "resume.pdf";
    static final String CONTENT_TYPE = "application/pdf";

    /** Reads the document where the scenario wants it in memory. */
    public static Task of(Scenario scenario, int port, Path document) {
        try {
            return new Task(
                    scenario,
                    scenario.baseUrl(port),
                    document,
                    scenario.work() == Work.UPLOAD_BYTES ? Files.readAllBytes(document) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that uploads go to. */
    String uploadUrl() {
        return baseUrl + "/profile/parsing/file";
    }

    /** The address that reads go to. */
    String readUrl() {
        return baseUrl + "/profile/indexing?source_key=" + SOURCE_KEY + "&key=" + PROFILE_KEY;
    }

    /** The document as the body of a Camel message. */
    Object body() {
        return switch (scenario.work()) {
            case GET -> null;
            case UPLOAD_BYTES -> bytes;
            case UPLOAD_FILE -> document.toFile();
            case UPLOAD_STREAM -> stream();
        };
    }

    /** The document as a stream that does not tell its length. */
    InputStream stream() {
        try {
            return Files.newInputStream(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
