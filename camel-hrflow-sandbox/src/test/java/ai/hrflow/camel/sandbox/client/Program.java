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
package ai.hrflow.camel.sandbox.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs of the machine the tests are on. */
public final class Program {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Program() {}

    /**
     * How a program ended.
     *
     * @param code exit code
     * @param output what it wrote, errors included
     */
    public record Result(int code, String output) {}

    /**
     * @param command program and arguments
     * @return whether it is there and ends with 0
     */
    public static boolean works(Map<String, String> environment, String... command) {
        try {
            return run(Path.of("."), environment, List.of(command)).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs a program to its end; one that takes longer than five minutes is ended.
     *
     * @throws IOException when there is no such program
     */
    public static Result run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        // a file, since a program that fills a pipe nobody reads would wait for ever
        Path output = Files.createTempFile("program", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(command + " did not end: " + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            delete(output);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
