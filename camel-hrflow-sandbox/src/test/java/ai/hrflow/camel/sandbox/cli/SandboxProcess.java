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
package ai.hrflow.camel.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The command in a process of its own, as a user starts it. */
final class SandboxProcess implements AutoCloseable {

    private final Process process;
    private final Map<String, String> exports = new HashMap<>();

    /**
     * Starts it and waits until it serves.
     *
     * @param output gets what it prints
     * @param javaOptions for the virtual machine
     * @param arguments for the sandbox, apart from the port
     */
    SandboxProcess(Path output, List<String> javaOptions, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(SandboxCommand.class.getName(), "--port", "0"));
        command.addAll(arguments);
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        awaitGreeting(output);
        Matcher export = Pattern.compile("export (\\w+)=(\\S+)").matcher(Files.readString(output));
        while (export.find()) {
            exports.put(export.group(1), export.group(2));
        }
    }

    private void awaitGreeting(Path output) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(
                            () -> {
                                String soFar = Files.readString(output);
                                assertThat(process.isAlive()).as(soFar).isTrue();
                                return soFar.contains("Ctrl-C");
                            });
        } catch (RuntimeException | Error e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** A value of the lines for a shell, such as {@code HRFLOW_API_KEY}. */
    String export(String name) {
        return exports.get(name);
    }

    URI base() {
        return URI.create(export("HRFLOW_BASE_URL"));
    }

    /** SIGKILL: it can do nothing about it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("ends when told").isTrue();
    }
}
