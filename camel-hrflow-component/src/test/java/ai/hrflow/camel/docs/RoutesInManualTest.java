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
package ai.hrflow.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route that the manual shows can be loaded and started.
 *
 * <p>A route is a block in Java, XML or YAML that names an {@code hrflow:} endpoint. A block that
 * does so and is no route has the line {@code <!-- not a route -->} before it.
 */
class RoutesInManualTest {

    @RegisterExtension
    static final HrFlowSandboxExtension SANDBOX =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    private static final Set<String> LANGUAGES = Set.of("java", "xml", "yaml");
    private static final Pattern COMPONENT_OPTION =
            Pattern.compile("camel\\.component\\.hrflow\\.([\\w-]+)");

    @TempDir Path directory;

    static List<Manual.Block> routes() {
        return Manual.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.content().contains("hrflow:"))
                .filter(block -> LANGUAGES.contains(block.language()))
                .filter(block -> !block.before().startsWith("<!-- not a route"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void starts(Manual.Block block) throws Exception {
        assertThat(isRoute(block))
                .as(
                        "%s is a route; else put <!-- not a route --> before the block:%n%s",
                        block, block.content())
                .isTrue();
        try (ManualContext running = new ManualContext(SANDBOX.sandbox(), directory)) {
            running.run(block);
            assertThat(running.context().getRoutes()).isNotEmpty();
        }
    }

    private static boolean isRoute(Manual.Block block) {
        return switch (block.language()) {
            case "java" -> JavaRoutes.isRoute(block.content());
            case "xml" -> block.content().strip().matches("(?s)<(camel|routes|route|beans)\\b.*");
            case "yaml" -> block.content().strip().startsWith("- ");
            default -> false;
        };
    }

    @Test
    void blocksWithRoutesHaveALanguage() {
        assertThat(Manual.pages())
                .flatMap(Manual.Page::blocks)
                .filteredOn(
                        block ->
                                block.content().contains("from(\"")
                                        || block.content().contains("<from "))
                .extracting(Manual.Block::language)
                .isSubsetOf(LANGUAGES);
    }

    @Test
    void componentOptionsThatPagesNameExist() {
        Set<String> options = new HashSet<>(new ComponentTables().componentOptions());
        // a switch that Spring Boot has for each component
        options.add("enabled");
        for (Manual.Page page : Manual.pages()) {
            Matcher named = COMPONENT_OPTION.matcher(page.text());
            while (named.find()) {
                assertThat(options)
                        .as("%s names %s", page, named.group())
                        .contains(StringHelper.dashToCamelCase(named.group(1)));
            }
        }
    }
}
