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
package ai.hrflow.camel.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private CommandLine command() {
        return new CommandLine(new SandboxCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
    }

    @Test
    void theGreetingCanBePastedIntoAShell() throws Exception {
        CommandLine command = command();
        Thread running = new Thread(() -> command.execute("--port", "0", "--latency", "1-2"));
        running.start();
        await().until(() -> out.toString().contains("Ctrl-C"));

        assertThat(out.toString()).contains("-F 'file=@\"resume.pdf\"'");
        HttpResponse<String> auth =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(exported("HRFLOW_BASE_URL") + "/auth"))
                                        .header("X-API-KEY", exported("HRFLOW_API_KEY"))
                                        .header("X-USER-EMAIL", exported("HRFLOW_USER_EMAIL"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(auth.statusCode()).isEqualTo(200);
        assertThat(exported("HRFLOW_SOURCE_KEY")).matches("[0-9a-f]{40}");
        assertThat(exported("HRFLOW_BOARD_KEY")).matches("[0-9a-f]{40}");
        assertThat(exported("HRFLOW_WEBHOOK_SECRET")).startsWith("whsec_");

        running.interrupt();
        running.join(30_000);
        assertThat(running.isAlive()).isFalse();
    }

    private String exported(String name) {
        Matcher matcher = Pattern.compile("export " + name + "=(\\S+)").matcher(out.toString());
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    @Test
    void wrongOptionsAreExplainedInOneLine(@TempDir Path directory) throws Exception {
        assertThat(command().execute("--latency", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("'soon' is neither 200 nor 100-300");
        assertThat(command().execute("--latency", "3-2")).isEqualTo(2);
        assertThat(err.toString()).contains("must ascend");
        assertThat(command().execute("--port", "0", "--webhook", "nowhere")).isEqualTo(2);
        assertThat(command().execute("--port", "0", "--webhook", "http://a:70000/")).isEqualTo(2);
        assertThat(err.toString()).contains("Not an http or https address: nowhere");
        Path seed = Files.writeString(directory.resolve("seed.json"), "{");
        assertThat(command().execute("--port", "0", "--seed-file", seed.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is not JSON");
        assertThat(command().execute("--port", "0", "--seed-file", directory + "/none"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Cannot read");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(command().execute("--help")).isZero();
        assertThat(out.toString())
                .contains("--data", "--seed-file", "--webhook-signature", "--not-found-status")
                .contains("HEX_IN_BASE64", "BYTES_IN_BASE64");
    }
}
