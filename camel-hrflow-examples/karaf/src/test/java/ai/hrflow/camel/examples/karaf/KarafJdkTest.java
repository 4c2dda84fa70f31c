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
package ai.hrflow.camel.examples.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Karaf is never started on a JDK that it does not know. */
class KarafJdkTest {

    @TempDir Path temp;

    @Test
    void theJdkOfTheBuildIsTakenWhenItIsFit() throws Exception {
        jdk("jdk-17", "17.0.15");
        Path own = jdk("jdk-21", "21");

        assertThat(KarafJdk.find("", own)).contains(own);
    }

    @Test
    void oneBesideANewerJdkIsFound() throws Exception {
        Path fit = jdk("jdk-17", "17.0.15");
        jdk("jdk-11", "11.0.2");

        assertThat(KarafJdk.find("", jdk("jdk-25", "25.0.3"))).contains(fit);
    }

    @Test
    void aNamedJdkThatIsTooNewIsRefused() throws Exception {
        String named = jdk("jdk-25", "25").toString();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KarafJdk.find(named, temp))
                .withMessageContaining("from 17 to 21")
                .withMessageContaining(named);
    }

    private Path jdk(String name, String version) throws Exception {
        Path home = temp.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
