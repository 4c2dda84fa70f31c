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
package ai.hrflow.camel.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names and values that are longer than an index can take. */
class LongTraitsTest {

    private static final String LONG = "Welding ".repeat(150);

    @RegisterExtension
    static final HrFlowSandboxExtension EXTENSION = HrFlowSandboxExtension.create(b -> b);

    @Test
    void areFoundByTheWholeOfThemOnly(HrFlowSandbox sandbox) {
        Stock stock = new Stock(sandbox);
        stock.profile(
                "p",
                p -> {
                    Stock.named(p, "skills", LONG + "=expert", "short=" + LONG);
                    Stock.info(p).put("email", LONG + "@example.org");
                });
        assertThat(stock.foundProfiles("skills", skill(LONG, null))).containsExactly("p");
        assertThat(stock.foundProfiles("skills", skill(LONG, "expert"))).containsExactly("p");
        assertThat(stock.foundProfiles("skills", skill("short", LONG))).containsExactly("p");
        assertThat(stock.foundProfiles("email", LONG + "@example.org")).containsExactly("p");

        assertThat(stock.foundProfiles("skills", skill(LONG, "novice"))).isEmpty();
        assertThat(stock.foundProfiles("skills", skill(LONG + "x", null))).isEmpty();
        assertThat(stock.foundProfiles("skills", skill("short", LONG + "x"))).isEmpty();
    }

    private static String skill(String name, String value) {
        return "[{\"name\":\""
                + name
                + "\",\"value\":"
                + (value == null ? null : "\"" + value + "\"")
                + "}]";
    }
}
