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

import ai.hrflow.camel.examples.springxml.SpringXmlPage.Kind;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Each piece of docs/spring-xml.md is loaded by Spring, and does what the page says. */
class SpringXmlPageTest {

    @RegisterExtension
    final HrFlowSandboxExtension extension =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    private static final Path RESUME = ImportFolder.good("portfolio.html");

    @TempDir Path temp;

    private final SpringXmlPage page;

    SpringXmlPageTest() throws Exception {
        page = new SpringXmlPage();
    }

    static Stream<SpringXmlPage.Block> pieces() throws Exception {
        return new SpringXmlPage().blocks(Kind.FILE, Kind.BEANS, Kind.ROUTES);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void eachPieceStarts(SpringXmlPage.Block piece) {
        String file =
                switch (piece.kind()) {
                    case FILE -> piece.content();
                    case ROUTES -> page.fileWith(Stream.of(piece));
                    default -> page.fileWith(Stream.empty());
                };
        try (ShownApplication running = start(file)) {
            assertThat(running.camel().getStatus().isStarted()).isTrue();
            assertThat(running.camel().getRoutes().size())
                    .isEqualTo(piece.content().split("<route\\b", -1).length - 1);
        }
    }

    @Test
    void settingsReachBeansAndRoutes() throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        folder.drop(RESUME);
        try (ShownApplication running = start(page.file("Settings from a file"))) {
            folder.awaitInInbox("done/portfolio.html");
            sandbox().awaitIdle(Duration.ofSeconds(60));

            assertThat(sandbox().findByReference(sandbox().sourceKey(), hash())).isPresent();
        }
    }

    @Test
    void theSettingsOfThePageAreThoseOfTheExample() throws Exception {
        Properties example = PropertiesLoaderUtils.loadAllProperties("settings.properties");
        assertThat(page.settings()).isNotEmpty();
        assertThat(page.settings().stringPropertyNames()).isSubsetOf(example.stringPropertyNames());
    }

    @Test
    void goodDocumentsAreDoneAndBadOnesFailWithTheReasonBesideThem() throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        folder.drop(RESUME);
        folder.drop(ImportFolder.bad("installer.pdf"));
        // the page shows onException first under this heading, where Camel's schema wants it
        String file =
                page.fileWith(
                        Stream.concat(page.routes("Errors"), page.routes("A folder of résumés")));
        try (ShownApplication running = start(file)) {
            folder.awaitInInbox("done/portfolio.html");
            folder.awaitInInbox("failed/installer.pdf");

            assertThat(Files.readString(folder.inInbox("failed/installer.pdf.reason.txt")))
                    .contains("code 400");
            assertThat(sandbox().findByReference(sandbox().sourceKey(), hash())).isPresent();
        }
    }

    @Test
    void theIdempotentConsumerSparesTheUpload() throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        folder.drop(RESUME, "one.html");
        try (ShownApplication running = start(page.fileWith(page.routes("Nothing twice")))) {
            folder.awaitInInbox("done/one.html");
            folder.drop(RESUME, "two.html");
            folder.awaitInInbox("done/two.html");

            assertThat(sandbox().findByReference(sandbox().sourceKey(), hash())).isPresent();
            assertThat(sandbox().journal().count("profile/parsing/file POST")).isEqualTo(1);
        }
    }

    @Test
    void headersGiveEachMessageItsReference() throws Exception {
        try (ShownApplication running =
                start(page.fileWith(page.routes("Parameters: URI and headers")))) {
            Map<?, ?> profile =
                    running.template()
                            .requestBodyAndHeader(
                                    "direct:application",
                                    RESUME.toFile(),
                                    "candidateId",
                                    "7",
                                    Map.class);

            JsonNode stored =
                    sandbox().findByReference(sandbox().sourceKey(), "ats-7").orElseThrow();
            assertThat(profile.get("key")).isEqualTo(stored.path("key").asText());
            assertThat(stored.at("/tags/0/value").asText()).isEqualTo("website");
        }
    }

    @Test
    void twoBeansAreTwoWorkspaces() throws Exception {
        File resume = RESUME.toFile();
        try (ShownApplication running = start(page.fileWith(page.routes("Two workspaces")))) {
            running.template().requestBodyAndHeader("direct:by-country", resume, "country", "us");
            sandbox().awaitIdle(Duration.ofSeconds(60));

            assertThat(sandbox().profileCount(sandbox().otherSourceKey())).isEqualTo(1);
            assertThat(sandbox().profileCount(sandbox().sourceKey())).isZero();
        }
    }

    @Test
    void theShutdownStrategyIsTheBean() {
        try (ShownApplication running = start(page.fileWith(Stream.empty()))) {
            assertThat(running.camel().getShutdownStrategy().getTimeout()).isEqualTo(360);
        }
    }

    private ShownApplication start(String file) {
        return new ShownApplication(file, sandbox(), temp);
    }

    private HrFlowSandbox sandbox() {
        return extension.sandbox();
    }

    private static String hash() throws Exception {
        return new Fingerprint().of(RESUME.toFile());
    }
}
