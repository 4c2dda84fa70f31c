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
package ai.hrflow.camel.examples.yaml;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/**
 * Camel Main in a JVM of its own, set up by environment variables and nothing else, in a folder
 * that it takes for its working directory.
 */
final class Program implements AutoCloseable {

    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the example with its routes of a language: yaml or xml. */
    static Program ofTheExample(
            String language, HrFlowSandbox sandbox, Path folder, Map<String, String> more)
            throws IOException {
        Map<String, String> variables = new LinkedHashMap<>(more);
        if (!language.equals("yaml")) {
            variables.put("CAMEL_MAIN_ROUTES_INCLUDE_PATTERN", "classpath:camel/*." + language);
        }
        variables.put("IMPORT_POLL_DELAY", "100");
        // so often that a test can wait for it; starting a route that runs does nothing
        variables.put("IMPORT_PAUSE", "3s");
        return start(CLASSES, sandbox, folder, variables);
    }

    /**
     * Starts what is in a folder of resources.
     *
     * @param resources stands in the class path where the example's own resources would
     */
    static Program start(
            Path resources, HrFlowSandbox sandbox, Path folder, Map<String, String> variables)
            throws IOException {
        return run(
                sandbox,
                folder,
                variables,
                // else Logback shows everything, and the HTTP client's wire with it
                "-Dlogback.configurationFile=" + CLASSES.resolve("logback.xml"),
                "-classpath",
                resources + File.pathSeparator + libraries(),
                "org.apache.camel.main.Main");
    }

    /** Starts a JVM with these arguments and with the variables that the sandbox prints. */
    static Program run(
            HrFlowSandbox sandbox, Path folder, Map<String, String> variables, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("HRFLOW_API_KEY", sandbox.apiKey());
        environment.put("HRFLOW_USER_EMAIL", sandbox.userEmail());
        environment.put("HRFLOW_SOURCE_KEY", sandbox.sourceKey());
        environment.put("HRFLOW_BOARD_KEY", sandbox.boardKey());
        environment.put("HRFLOW_BASE_URL", sandbox.baseUrl());
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(variables);
        Path output = Files.createTempFile(folder, "output", ".txt");
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new Program(builder.start(), output);
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(CLASSES.getParent()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    void awaitOutput(String text) throws IOException {
        await(text, () -> output().contains(text));
    }

    /** Waits for a file in the folder of the program. */
    void awaitFile(ImportFolder folder, String name) throws IOException {
        await(name, () -> folder.has(name));
    }

    /** Ends at once, and says what the program said, when it has died. */
    private void await(String what, Callable<Boolean> condition) throws IOException {
        try {
            Awaitility.await(what)
                    .atMost(Duration.ofSeconds(60))
                    .failFast(
                            what + " is still to come and the program has ended",
                            () -> !process.isAlive())
                    .until(condition);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new AssertionError(e.getMessage() + "\n" + output(), e);
        }
    }

    /** Asks the program to end, as Ctrl-C and a service manager do, and does not wait. */
    void askToStop() {
        process.destroy();
    }

    /** Whether the program has ended within half a minute. */
    boolean hasStopped() throws InterruptedException {
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
