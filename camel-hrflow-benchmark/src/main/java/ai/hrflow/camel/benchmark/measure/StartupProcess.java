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
package ai.hrflow.camel.benchmark.measure;

import ai.hrflow.camel.HrFlowComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Prints how many milliseconds it takes to start a context with 100 routes that end at {@code
 * hrflow:} or at {@code direct:}, in a fresh JVM. The only argument is the scheme.
 */
public final class StartupProcess {

    private static final int ROUTES = 100;
    private static final double MILLISECOND = 1e6;

    private StartupProcess() {}

    /**
     * @param arguments {@code hrflow} or {@code direct}
     */
    public static void main(String[] arguments) throws Exception {
        boolean hrflow = arguments[0].equals("hrflow");
        long begin = System.nanoTime();
        try (CamelContext context = new DefaultCamelContext()) {
            if (hrflow) {
                HrFlowComponent component = context.getComponent("hrflow", HrFlowComponent.class);
                component.getConfiguration().setApiKey("benchmark-key");
                component.getConfiguration().setUserEmail("benchmark@example.org");
            }
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            for (int i = 0; i < ROUTES; i++) {
                                from("direct:in-" + i)
                                        .to(
                                                hrflow
                                                        ? "hrflow:profile/parsing/file?sourceKey="
                                                                + i
                                                        : "direct:out-" + i);
                            }
                        }
                    });
            context.start();
            System.out.println((System.nanoTime() - begin) / MILLISECOND);
        }
        System.exit(0);
    }
}
