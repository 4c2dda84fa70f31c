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
package ai.hrflow.camel.benchmark.contender;

import java.util.Map;

/** The contenders by their names. */
public final class Contenders {

    /** Makes a contender ready. */
    private interface Factory {
        Contender start(Task task) throws Exception;
    }

    private static final Map<String, Factory> FACTORIES =
            Map.of(
                    "bare", task -> new BareClient(task, false),
                    "bare+json", task -> new BareClient(task, true),
                    "hrflow", HrFlowRoute::new,
                    "camel-http", CamelHttpRoute::new,
                    "camel-vertx-http", VertxHttpRoute::new,
                    "camel-netty-http", NettyHttpRoute::new);

    private Contenders() {}

    /**
     * @throws IllegalArgumentException when there is no such contender
     */
    public static Contender start(String name, Task task) throws Exception {
        Factory factory = FACTORIES.get(name);
        if (factory == null) {
            throw new IllegalArgumentException("There is no contender " + name);
        }
        return factory.start(task);
    }
}
