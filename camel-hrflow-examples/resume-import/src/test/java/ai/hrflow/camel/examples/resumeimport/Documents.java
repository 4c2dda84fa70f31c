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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped documents, and what tests make of them. */
final class Documents {

    static final Path GOOD = Path.of("documents", "good");
    static final Path BAD = Path.of("documents", "bad");
    static final Path EXPECTED = Path.of("documents", "expected.json");

    private Documents() {}

    /** Copies all good and bad documents into a folder that is somebody's own. */
    static Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path from : List.of(GOOD, BAD)) {
            for (Path file : list(from)) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** A web page of a person, unlike any other document. */
    static void writePage(Path file, String name, String email) throws IOException {
        Files.writeString(
                file,
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><h1>"
                        + name
                        + "</h1><p>E-Mail: "
                        + email
                        + "</p><h2>Skills</h2><ul><li>Java</li><li>SQL</li></ul></body></html>",
                StandardCharsets.UTF_8);
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static List<String> names(Path folder) throws IOException {
        return list(folder).stream().map(file -> file.getFileName().toString()).toList();
    }
}
