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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the routes in docs/ftp-to-parsing.md as they stand there. */
class FtpPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "ftp-to-parsing.md");
    private static final Pattern ROUTES = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    @RegisterExtension
    final HrFlowSandboxExtension extension =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    @TempDir Path temp;

    private HrFlowSandbox sandbox;
    private List<String> routes;

    @BeforeEach
    void read() throws Exception {
        sandbox = extension.sandbox();
        Files.createDirectories(temp.resolve("outbox"));
        routes =
                ROUTES.matcher(Files.readString(PAGE))
                        .results()
                        .map((MatchResult block) -> block.group(1))
                        .toList();
        assertThat(routes).hasSize(2);
    }

    @Test
    void twoRoutesAndAFolderBetweenThem() throws Exception {
        try (AtsServer server = new FtpAts(temp);
                CamelContext camel = start(server, routes.get(0))) {
            server.offer("a.html", Candidates.document(1));
            server.offer("b.html", Candidates.document(2));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.profileCount(sandbox.sourceKey()) == 2);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(temp.resolve("done/b.html")));
            assertThat(server.names("done")).containsExactly("a.html", "b.html");
            assertThat(server.names("")).isEmpty();
        }
    }

    @Test
    void theShortForm() throws Exception {
        try (AtsServer server = new FtpAts(temp);
                CamelContext camel = start(server, routes.get(1))) {
            server.offer("C-1.html", Candidates.document(1));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.findByReference(sandbox.sourceKey(), "C-1").isPresent());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> server.names("done").equals(List.of("C-1.html")));
        }
    }

    private CamelContext start(AtsServer server, String yaml) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("ats.server", server.uri());
        settings.setProperty("ats.username", AtsServer.USER);
        settings.setProperty("ats.password", AtsServer.PASSWORD);
        settings.setProperty("ats.server-options", server.options());
        CamelContext camel = new DefaultCamelContext();
        camel.getPropertiesComponent().setInitialProperties(settings);
        HrFlowComponent hrflow = camel.getComponent("hrflow", HrFlowComponent.class);
        hrflow.getConfiguration().setApiKey(sandbox.apiKey());
        hrflow.getConfiguration().setUserEmail(sandbox.userEmail());
        hrflow.getConfiguration().setBaseUrl(sandbox.baseUrl());
        hrflow.setSourceKey(sandbox.sourceKey());
        // the page's folders are relative to the working directory, which a test must not write to
        String inTemp =
                yaml.replace("file:spool", "file:" + temp.resolve("spool"))
                        .replace(
                                "localWorkDirectory=work",
                                "localWorkDirectory=" + temp.resolve("work"));
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString("page.yaml", inTemp));
        camel.start();
        return camel;
    }
}
