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
package ai.hrflow.camel.examples.quarkus;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** The folder of an import, and the documents of the example resume-import to fill it with. */
record ImportFolder(Path path) {

    private static final Path DOCUMENTS = Path.of("..", "resume-import", "documents");

    static Path good(String name) {
        return DOCUMENTS.resolve("good").resolve(name);
    }

    static Path bad(String name) {
        return DOCUMENTS.resolve("bad").resolve(name);
    }

    static Path expected() {
        return DOCUMENTS.resolve("expected.json");
    }

    /** Puts a copy of a document into the inbox: at once as a whole, and old enough to be taken. */
    void drop(Path document, String name) throws IOException {
        Files.createDirectories(path.resolve("inbox"));
        Path copy = Files.copy(document, path.resolve("unfinished"));
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(copy, inInbox(name));
    }

    void drop(Path document) throws IOException {
        drop(document, document.getFileName().toString());
    }

    Path inInbox(String name) {
        return path.resolve("inbox").resolve(name);
    }

    void awaitInInbox(String name) {
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(inInbox(name)));
    }

    String reason(String name) throws IOException {
        return Files.readString(inInbox("failed/" + name + ".reason.txt"));
    }
}
