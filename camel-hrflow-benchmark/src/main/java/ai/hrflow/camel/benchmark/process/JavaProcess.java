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
package ai.hrflow.camel.benchmark.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts programs of this module in JVMs of their own. */
public final class JavaProcess {

    private JavaProcess() {}

    /**
     * Starts a program with the class path of this one; its error output is shown.
     *
     * @param jvm arguments of the JVM
     * @param main the class to run
     * @param arguments arguments of the program
     */
    public static Process start(List<String> jvm, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /**
     * Runs a program to its end.
     *
     * @param limit time after which it is ended by force
     * @return the last line that it printed
     * @throws IOException when it failed, took too long or printed nothing
     */
    public static String run(Duration limit, List<String> jvm, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(jvm, main, arguments);
        AtomicBoolean late = new AtomicBoolean();
        process.onExit()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(
                        timeout -> {
                            late.set(true);
                            return process.destroyForcibly();
                        });
        try (InputStream out = process.getInputStream()) {
            String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            int status = process.waitFor();
            if (late.get()) {
                throw new IOException(main.getSimpleName() + " did not end within " + limit);
            }
            if (status != 0 || printed.isEmpty()) {
                throw new IOException(main.getSimpleName() + " ended with status " + status);
            }
            return printed.substring(printed.lastIndexOf('\n') + 1);
        } finally {
            process.destroyForcibly();
        }
    }
}
