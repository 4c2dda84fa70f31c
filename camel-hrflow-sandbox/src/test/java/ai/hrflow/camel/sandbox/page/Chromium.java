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
package ai.hrflow.camel.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Chromium without a window, with a profile of its own and no way out of this machine. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final int PATIENCE_S = 60;

    private final Process process;
    private final DevTools devTools;

    /** By session. */
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    /** By target. */
    private final Map<String, CompletableFuture<Tab>> attached = new ConcurrentHashMap<>();

    private Chromium(Process process, URI address) {
        this.process = process;
        this.devTools = DevTools.connect(address, this::take);
        devTools.call(
                null,
                "Target.setAutoAttach",
                "autoAttach",
                true,
                "waitForDebuggerOnStart",
                true,
                "flatten",
                true);
    }

    /** The browser of this machine, by the usual names; the environment's CHROME goes first. */
    static Optional<Path> find() {
        String named = System.getenv("CHROME");
        Stream<Path> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path executable) throws IOException {
        Path profile = Files.createTempDirectory(Path.of("target"), "chromium-");
        Process process =
                new ProcessBuilder(
                                executable.toString(),
                                "--headless=new",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile.toAbsolutePath(),
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                                // builds often run as root, where Chromium's own sandbox refuses
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-dev-shm-usage",
                                "--disable-extensions",
                                "--disable-gpu",
                                "--disable-sync",
                                "--hide-scrollbars",
                                "--lang=en",
                                "--no-default-browser-check",
                                "--no-first-run",
                                "--password-store=basic",
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process.errorReader(), address), "chromium-stderr");
        reader.setDaemon(true);
        reader.start();
        try {
            return new Chromium(process, address.get(PATIENCE_S, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (Exception e) {
            stop(process);
            throw new IOException(executable + " did not start", e);
        }
    }

    /** Until the end, so that the browser never waits for room in the pipe. */
    private static void read(BufferedReader lines, CompletableFuture<URI> address) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = LISTENING.matcher(line);
                if (matcher.find()) {
                    address.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
        address.completeExceptionally(new IOException("It ended without listening"));
    }

    /** A new tab, on an empty page, in front. */
    Tab open() {
        String target =
                devTools.call(null, "Target.createTarget", "url", "about:blank")
                        .path("targetId")
                        .asText();
        try {
            return attached(target).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no tab", e);
        }
    }

    /** All tabs that are or were open. */
    List<Tab> tabs() {
        return List.copyOf(tabs.values());
    }

    private CompletableFuture<Tab> attached(String target) {
        return attached.computeIfAbsent(target, t -> new CompletableFuture<>());
    }

    private void take(JsonNode event) {
        JsonNode details = event.path("params");
        if (event.path("method").asText().equals("Target.attachedToTarget")) {
            String session = details.path("sessionId").asText();
            String target = details.at("/targetInfo/targetId").asText();
            Tab tab = new Tab(devTools, session, target);
            tabs.put(session, tab);
            if (details.at("/targetInfo/type").asText().equals("page")) {
                tab.watch();
            }
            devTools.send(session, "Runtime.runIfWaitingForDebugger");
            attached(target).complete(tab);
        } else if (event.has("sessionId")) {
            Tab tab = tabs.get(event.path("sessionId").asText());
            if (tab != null) {
                tab.take(event.path("method").asText(), details);
            }
        }
    }

    @Override
    public void close() {
        devTools.send(null, "Browser.close");
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop(process);
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
