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
package ai.hrflow.camel.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.HrFlowComponent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.builder.RouteBuilder;
import org.apache.hc.core5.util.VersionInfo;
import org.junit.jupiter.api.Test;

/** What runs here is what the build asked for and what the manual says. */
class VersionsTest extends MatrixTest {

    private static final boolean VIRTUAL = Boolean.getBoolean("camel.threads.virtual.enabled");

    @Test
    void theComponentIsTheBuiltJar() {
        assertThat(HrFlowComponent.class.getProtectionDomain().getCodeSource().getLocation())
                .asString()
                .endsWith(".jar");
    }

    @Test
    void camelIsTheOneThatTheBuildAskedFor() {
        assertThat(context.getVersion()).isEqualTo(System.getProperty("matrix.camel"));
    }

    @Test
    void theManualHasThisCombination() throws Exception {
        String httpClient =
                VersionInfo.loadVersionInfo(
                                "org.apache.hc.client5", VersionsTest.class.getClassLoader())
                        .getRelease();
        String row =
                String.join(
                        " | ",
                        "| " + context.getVersion(),
                        httpClient,
                        new ObjectMapper().version().toString());

        assertThat(Files.readAllLines(Path.of(System.getProperty("matrix.page"))))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith(row + " |")
                                        .contains(VIRTUAL ? "virtual threads" : "|"));
    }

    @Test
    void aRouteGoesOnOnAVirtualThreadWhereCamelHasThem() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in")
                                .to("hrflow:text/parsing")
                                .process(exchange -> thread.set(Thread.currentThread()));
                    }
                });

        good(send("direct:in", resume(1)));

        // Java 17, which this is compiled for, has no method that tells
        assertThat(thread.get().toString().startsWith("VirtualThread")).isEqualTo(VIRTUAL);
    }
}
