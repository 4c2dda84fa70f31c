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

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * A context in which a route of the manual runs: files in a directory of the test, the API in a
 * sandbox.
 */
final class ManualContext implements AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();
    private final Path directory;

    ManualContext(HrFlowSandbox sandbox, Path directory) {
        this.directory = directory;
        HrFlowComponent component = new HrFlowComponent();
        component.getConfiguration().setApiKey(sandbox.apiKey());
        component.getConfiguration().setUserEmail(sandbox.userEmail());
        component.getConfiguration().setBaseUrl(sandbox.baseUrl());
        component.setSourceKey(sandbox.sourceKey());
        component.setBoardKey(sandbox.boardKey());
        context.addComponent("hrflow", component);
        Properties properties = new Properties();
        properties.setProperty("hrflow.source", sandbox.sourceKey());
        properties.setProperty("hrflow.otherSource", sandbox.otherSourceKey());
        properties.setProperty("hrflow.board", sandbox.boardKey());
        properties.setProperty("hrflow.jobScorer", "scorer-of-the-sandbox");
        // where nothing listens: what is sent there stays on this machine
        properties.setProperty("hrflow.webhook", sandbox.baseUrl() + "/nobody");
        properties.setProperty("sandbox.port", String.valueOf(sandbox.port()));
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getPropertiesComponent().addPropertiesFunction(new Environment(sandbox));
    }

    CamelContext context() {
        return context;
    }

    /** Adds the routes of a block and starts them. */
    void run(Manual.Block block) throws Exception {
        String text = inDirectory(block.content());
        if (block.language().equals("java")) {
            Path classes = Files.createTempDirectory(directory, "classes");
            context.addRoutes(JavaRoutes.compile(text, block.toString(), classes));
        } else {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.fromString("shown." + block.language(), text));
        }
        context.start();
    }

    private String inDirectory(String text) {
        String files = directory.toString().replace('\\', '/') + "/";
        return text.replaceAll("(?<![\\w{])file:", Matcher.quoteReplacement("file:" + files))
                .replace("new File(\"", "new File(\"" + files);
    }

    @Override
    public void close() throws Exception {
        context.getShutdownStrategy().setTimeout(5);
        context.close();
    }

    /** The environment variables that the manual names. */
    private record Environment(HrFlowSandbox sandbox) implements PropertiesFunction {

        @Override
        public String getName() {
            return "env";
        }

        @Override
        public String apply(String name) {
            return switch (name) {
                case "HRFLOW_API_KEY" -> sandbox.apiKey();
                case "HRFLOW_USER_EMAIL" -> sandbox.userEmail();
                case "HRFLOW_SOURCE_KEY" -> sandbox.sourceKey();
                case "HRFLOW_BOARD_KEY" -> sandbox.boardKey();
                default -> throw new IllegalArgumentException("the manual knows no " + name);
            };
        }
    }
}
