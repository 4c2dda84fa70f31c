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
package ai.hrflow.camel.examples.springxml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as README.md does, in a JVM of its own and with environment variables. */
class SpringXmlMainTest {

    @TempDir Path temp;

    @Test
    void importsUntilItIsStoppedAndKeepsKeysAndNamesOutOfTheLog() throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        folder.drop(ImportFolder.good("portfolio.html"), "Rhys ap Gwilym.html");
        folder.drop(ImportFolder.bad("installer.pdf"), "Jane Doe.pdf");
        Path output = temp.resolve("output.txt");
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            Process program = start(sandbox, output);
            try {
                folder.awaitInInbox("done/Rhys ap Gwilym.html");
                folder.awaitInInbox("failed/Jane Doe.pdf");
                program.destroy();
                assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                program.destroyForcibly();
            }

            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(1);
            assertThat(Files.readString(output))
                    .contains("is the profile of a document", "code 400", "shutdown")
                    .doesNotContain(sandbox.apiKey(), "Rhys", "Jane");
        }
    }

    private Process start(HrFlowSandbox sandbox, Path output) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        SpringXmlMain.class.getName());
        Settings.values(sandbox, temp)
                .forEach(
                        (name, value) -> builder.environment().put(Settings.variable(name), value));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return builder.start();
    }
}
