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

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Settings of the example for one test, as system properties, which go before the file. */
final class Settings implements AutoCloseable {

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
        values.forEach(System::setProperty);
    }

    static Settings set(HrFlowSandbox sandbox, Path folder) {
        return new Settings(values(sandbox, folder));
    }

    static Map<String, String> values(HrFlowSandbox sandbox, Path folder) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("hrflow.api-key", sandbox.apiKey());
        values.put("hrflow.user-email", sandbox.userEmail());
        values.put("hrflow.source-key", sandbox.sourceKey());
        values.put("hrflow.base-url", sandbox.baseUrl());
        values.put("import.folder", folder.toString());
        values.put("import.poll-delay", "100");
        values.put("import.await-timeout", "60s");
        // so often that a test can wait for it; starting a route that runs does nothing
        values.put("import.pause", "3s");
        return values;
    }

    /** The name of the environment variable for a setting. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Override
    public void close() {
        values.keySet().forEach(System::clearProperty);
    }
}
