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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server of an ATS, with one user and a folder {@code outbox}. */
interface AtsServer extends AutoCloseable {

    String USER = "ats";
    String PASSWORD = "p&ss+w%rd";

    /** As the setting {@code ats.server}. */
    String uri();

    /** As the setting {@code ats.server-options}, without a wait for files that may still grow. */
    String options();

    Path home();

    @Override
    void close();

    /** As an ATS does it: under another name until it is complete. */
    default void offer(String name, byte[] content) throws IOException {
        Path outbox = Files.createDirectories(home().resolve("outbox"));
        Path part = outbox.resolve(name + ".part");
        Files.write(part, content);
        Files.move(part, outbox.resolve(name));
    }

    default List<String> names(String folder) throws IOException {
        Path path = home().resolve("outbox").resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
