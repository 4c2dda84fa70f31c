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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The metadata that Camel's plugin generates is committed. The build keeps what was committed
 * before the plugin writes over it; here the two are compared.
 */
class MetadataFreshnessTest {

    @Test
    void committedMetadataIsWhatTheBuildGenerates() {
        Path committed = Path.of("target", "committed-metadata");
        assertThat(committed).as("made by the build before tests").isDirectory();

        assertThat(contents(Path.of("src", "generated")))
                .as("src/generated was stale and is up to date now: commit it")
                .isEqualTo(contents(committed));
    }

    private static Map<String, String> contents(Path directory) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file ->
                                    contents.put(
                                            directory
                                                    .relativize(file)
                                                    .toString()
                                                    .replace('\\', '/'),
                                            text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
