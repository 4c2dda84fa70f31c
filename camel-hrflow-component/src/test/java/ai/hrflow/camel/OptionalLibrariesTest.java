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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The component runs where the libraries for operators are missing. */
class OptionalLibrariesTest {

    @RegisterExtension
    static final HrFlowSandboxExtension SANDBOX = HrFlowSandboxExtension.create();

    /** A call of the API, made in a class loader of its own. */
    public static final class Program implements Callable<String> {

        @Override
        public String call() throws Exception {
            try (CamelContext context = new DefaultCamelContext()) {
                HrFlowComponent component = new HrFlowComponent();
                component.getConfiguration().setApiKey(System.getProperty("test.key"));
                component.getConfiguration().setUserEmail(System.getProperty("test.email"));
                component.getConfiguration().setBaseUrl(System.getProperty("test.url"));
                context.addComponent("hrflow", component);
                context.start();
                try (ProducerTemplate template = context.createProducerTemplate()) {
                    return template.requestBody(
                            "hrflow:auth?responseBody=text", null, String.class);
                }
            }
        }
    }

    @Test
    void callsAreMadeWithoutHealthChecksConsoleMetersAndJmx() throws Exception {
        System.setProperty("test.key", SANDBOX.sandbox().apiKey());
        System.setProperty("test.email", SANDBOX.sandbox().userEmail());
        System.setProperty("test.url", SANDBOX.sandbox().baseUrl());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader bare =
                new URLClassLoader(withoutOptional(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(bare);
            assertThat(bare.getResource("org/apache/camel/impl/health/AbstractHealthCheck.class"))
                    .isNull();
            assertThat(bare.getResource("io/micrometer/core/instrument/Meter.class")).isNull();

            Callable<?> program =
                    (Callable<?>)
                            bare.loadClass(Program.class.getName())
                                    .getDeclaredConstructor()
                                    .newInstance();

            assertThat((String) program.call()).contains("api_key_permission");
        } finally {
            thread.setContextClassLoader(before);
            for (String name : new String[] {"test.key", "test.email", "test.url"}) {
                System.clearProperty(name);
            }
        }
    }

    private static URL[] withoutOptional() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(
                        entry ->
                                !entry.matches(
                                        ".*(camel-health|camel-console|camel-management-\\d|micrometer-)[^/\\\\]*"))
                .map(OptionalLibrariesTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
