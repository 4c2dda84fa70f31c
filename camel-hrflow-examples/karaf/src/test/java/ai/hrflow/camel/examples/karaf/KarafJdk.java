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
package ai.hrflow.camel.examples.karaf;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A JDK that Karaf 4.4 starts on: 17 to 21. */
final class KarafJdk {

    static final String NONE =
            "Karaf 4.4 needs a JDK from 17 to 21: run the build on one, or name one by"
                    + " -Dkaraf.java.home=/path/to/jdk-17";

    private static final int OLDEST = 17;
    private static final int NEWEST = 21;
    private static final List<String> VARIABLES =
            List.of("JAVA_HOME_17_X64", "JAVA_HOME_21_X64", "JAVA17_HOME", "JAVA21_HOME");

    private KarafJdk() {}

    /**
     * The one that was named, else that of the build, one that lies beside it, or one that an
     * environment variable names.
     *
     * @param named a directory, or an empty text
     * @param own the directory of the JDK of the build
     * @throws IllegalArgumentException when the one that was named is none
     */
    static Optional<Path> find(String named, Path own) {
        if (!named.isEmpty()) {
            Path home = Path.of(named);
            if (!isFit(home)) {
                throw new IllegalArgumentException(
                        "karaf.java.home is no JDK from 17 to 21: " + home);
            }
            return Optional.of(home);
        }
        return Stream.of(
                        Stream.of(own),
                        beside(own),
                        VARIABLES.stream()
                                .map(System::getenv)
                                .filter(Objects::nonNull)
                                .map(Path::of))
                .flatMap(homes -> homes)
                .filter(KarafJdk::isFit)
                .findFirst();
    }

    private static Stream<Path> beside(Path home) {
        try (Stream<Path> homes = Files.list(home.getParent())) {
            return homes.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean isFit(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.exists(release)) {
            return false;
        }
        Properties facts = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            facts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = facts.getProperty("JAVA_VERSION", "").replace("\"", "");
        int feature =
                version.matches("\\d+(\\..*)?") ? Integer.parseInt(version.split("\\.")[0]) : 0;
        return feature >= OLDEST && feature <= NEWEST;
    }
}
