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

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program, in JVMs of its own, set by environment variables only. */
final class Pipeline implements AutoCloseable {

    private final Path folder;
    private final Path output;
    private final String form;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;

    Pipeline(String form, Path folder, AtsServer server, HrFlowSandbox sandbox) {
        this.form = form;
        this.folder = folder;
        output = folder.resolve("output.txt");
        environment.put("HRFLOW_API_KEY", sandbox.apiKey());
        environment.put("HRFLOW_USER_EMAIL", sandbox.userEmail());
        environment.put("HRFLOW_SOURCE_KEY", sandbox.sourceKey());
        environment.put("HRFLOW_BASE_URL", sandbox.baseUrl());
        environment.put("LC_ALL", "C.UTF-8");
        set("ats.server", server.uri());
        set("ats.server-options", server.options());
        set("ats.username", AtsServer.USER);
        set("ats.password", AtsServer.PASSWORD);
        set("ats.folder", folder.resolve("ats").toString());
        set("ats.database", "jdbc:h2:file:" + folder.resolve("ats").resolve("memory"));
        set("ats.board-key", sandbox.boardKey());
        set("ats.poll-delay", "200");
        // on a busy machine, the first parsing of a sandbox takes some seconds
        set("ats.await-timeout", "15s");
        set("ats.patience", "PT5S");
        set("ats.pause", "1s");
    }

    Pipeline set(String setting, String value) {
        environment.put(setting.toUpperCase().replace('.', '_').replace('-', '_'), value);
        return this;
    }

    Pipeline start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        AtsMain.class.getName(),
                        form);
        builder.environment().putAll(environment);
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        process = builder.start();
        return this;
    }

    /** As SIGKILL: nothing of it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As SIGTERM. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The program did not stop");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** The files of a local folder: {@code spool}, {@code done} or {@code dead-letter}. */
    List<String> names(String name) throws IOException {
        Path path = folder.resolve("ats").resolve(name);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Why the document of that name, without extension, was given up. */
    String reason(String base) throws IOException {
        for (String name : names("dead-letter")) {
            if (name.startsWith(base + '.') && name.endsWith(".reason.txt")) {
                return Files.readString(folder.resolve("ats").resolve("dead-letter").resolve(name));
            }
        }
        return null;
    }

    /** Its log goes to that of the test. */
    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
            System.out.println(log());
        }
    }
}
