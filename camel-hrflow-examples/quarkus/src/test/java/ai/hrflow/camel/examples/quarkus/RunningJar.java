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

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged application in a process of its own, started with {@code java -jar}. */
final class RunningJar implements AutoCloseable {

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

    /** Waits until the log is as wanted; an application that ends before fails the test. */
    void awaitLog(Predicate<String> wanted) throws IOException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> wanted.test(log()) || !process.isAlive());
        if (!wanted.test(log())) {
            fail("The application ended with " + process.exitValue() + ":\n" + log());
        }
    }

    boolean isAlive() {
        return process.isAlive();
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
