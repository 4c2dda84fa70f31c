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
package ai.hrflow.camel.examples.springboot;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What a test sets so that the application imports from its folder into its sandbox. */
final class ImportSettings {

    private ImportSettings() {}

    /** The environment variables without which the application does not start. */
    static Map<String, String> variables(HrFlowSandbox sandbox) {
        return Map.of(
                "HRFLOW_API_KEY", sandbox.apiKey(),
                "HRFLOW_USER_EMAIL", sandbox.userEmail(),
                "HRFLOW_SOURCE_KEY", sandbox.sourceKey(),
                "HRFLOW_BASE_URL", sandbox.baseUrl());
    }

    /** The same for an application in the JVM of the test. */
    static void add(DynamicPropertyRegistry registry, HrFlowSandboxExtension sandbox, Path folder) {
        variables(sandbox.sandbox()).forEach((name, value) -> registry.add(name, () -> value));
        registry.add("import.folder", folder::toString);
        // the test ends the application
        registry.add("camel.main.run-controller", () -> false);
    }
}
