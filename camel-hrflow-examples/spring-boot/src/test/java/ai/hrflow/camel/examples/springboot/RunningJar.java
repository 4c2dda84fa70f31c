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
package ai.hrflow.camel.examples.springboot;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged application in a process of its own, started with {@code java -jar}. */
final class RunningJar implements AutoCloseable {

    private static final Pattern WEB_SERVER = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path output;

    private RunningJar(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it in a folder, with these variables beside those of the test. */
    static RunningJar start(Path folder, Map<String, String> variables) throws IOException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("application.jar"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(variables);
        builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        return new RunningJar(builder.start(), output);
    }

    /** All that it printed so far. */
    String log() throws IOException {
        return Files.readString(output);
    }

    /** The port of its web server, once it is there. */
    int port() throws Exception {
        await("web server", () -> WEB_SERVER.matcher(log()).find());
        Matcher line = WEB_SERVER.matcher(log());
        line.find();
        return Integer.parseInt(line.group(1));
    }

    /** Waits for something. If it does not come, the test fails with the log of the application. */
    void await(String what, Callable<Boolean> isThere) throws Exception {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> isThere.call() || !process.isAlive());
        } finally {
            if (!isThere.call()) {
                fail("No " + what + "; the application printed:\n" + log());
            }
        }
    }

    void awaitFile(Path file) throws Exception {
        await(file.toString(), () -> Files.exists(file));
    }

    /** Stops it as a service manager does, by SIGTERM, and waits for its end. */
    void stop() throws Exception {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            fail("The application did not stop:\n" + log());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
