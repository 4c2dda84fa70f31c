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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/**
 * A Spring application of an XML file that the manual shows. Spring finds the settings where the
 * page says: in environment variables.
 */
final class ShownApplication implements AutoCloseable {

    private final GenericApplicationContext spring = new GenericApplicationContext();
    private final Path directory;

    ShownApplication(String file, HrFlowSandbox sandbox, Path directory) {
        this.directory = directory;
        Map<String, Object> variables = new LinkedHashMap<>();
        Settings.values(sandbox, directory)
                .forEach((name, value) -> variables.put(Settings.variable(name), value));
        variables.put("HRFLOW_US_API_KEY", sandbox.apiKey());
        variables.put("HRFLOW_US_SOURCE_KEY", sandbox.otherSourceKey());
        // Camel reads the variables of the process itself, which a test cannot set
        System.setProperty("import.folder", directory.toString());
        spring.setEnvironment(
                new StandardEnvironment() {
                    @Override
                    public Map<String, Object> getSystemEnvironment() {
                        return variables;
                    }
                });
        XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(spring);
        reader.loadBeanDefinitions(
                new ByteArrayResource(inDirectory(file).getBytes(StandardCharsets.UTF_8)));
        spring.refresh();
    }

    CamelContext camel() {
        return spring.getBean(CamelContext.class);
    }

    ProducerTemplate template() {
        return camel().createProducerTemplate();
    }

    private String inDirectory(String file) {
        return file.replaceAll("\"file:(?!\\{\\{)", "\"file:" + directory + "/");
    }

    @Override
    public void close() {
        spring.close();
        System.clearProperty("import.folder");
    }
}
