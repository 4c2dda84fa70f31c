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

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What an application in the JVM of a test imports from and into: a folder, and a sandbox. */
public class ImportEnvironment implements QuarkusTestResourceLifecycleManager {

    private Path temp;
    private SandboxProcess sandbox;

    @Override
    public Map<String, String> start() {
        try {
            temp = Files.createTempDirectory(Path.of("target"), "import");
            sandbox = SandboxProcess.start(temp);
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox did not start", e);
        }
        Map<String, String> settings = new HashMap<>();
        // the environment of the JVM is what it is
        sandbox.variables()
                .forEach(
                        (name, value) ->
                                settings.put(
                                        "camel.component.hrflow."
                                                + name.replace("HRFLOW_", "")
                                                        .replace('_', '-')
                                                        .toLowerCase(Locale.ROOT),
                                        value));
        settings.put("import.folder", temp.toString());
        settings.put("inbox", temp.resolve("first").toString());
        settings.put("import.poll-delay", "100ms");
        settings.put("import.await-timeout", "20s");
        // so often that a test can wait for it; starting a route that runs does nothing
        settings.put("import.pause", "3s");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(sandbox, new TestInjector.MatchesType(SandboxProcess.class));
        injector.injectIntoFields(
                new ImportFolder(temp), new TestInjector.MatchesType(ImportFolder.class));
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            try {
                sandbox.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
