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
package ai.hrflow.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final String KEY = "ask_0123456789abcdef";

    private final ManualTime time = new ManualTime();
    private final AnswerReader reader = new AnswerReader(new Secret(KEY), time);

    private HrFlowResponse read(int status, String type, String text) {
        return read(status, type, text, null);
    }

    private HrFlowResponse read(int status, String type, String text, String retryAfter) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] larger = java.util.Arrays.copyOf(bytes, bytes.length + 10);
        return reader.read(
                new Outcome.Answer(status, type, retryAfter, larger, bytes.length), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON;charset=UTF-8",
                "application/problem+json"
            })
    void mediaTypeIsComparedWithoutParameters(String type) {
        HrFlowResponse response = read(200, type, "{\"code\":200,\"message\":\"m\"}");
        assertThat(response.isGood()).isTrue();
        assertThat(response.message()).isEqualTo("m");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"code\":200}|200|true",
                "200|{\"code\":201}|201|true",
                "201|{\"code\":200}|201|true",
                "200|{\"code\":404}|404|false",
                "500|{\"code\":200}|500|false",
                "200|{\"code\":\"429\"}|429|false",
                "200|{\"code\":null}|200|true",
                "200|{\"code\":{}}|200|true",
                "200|{}|200|true",
            })
    void largerOneOfStatusAndCodeCounts(int status, String json, int code, boolean good) {
        HrFlowResponse response = read(status, "application/json", json);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.code()).isEqualTo(code);
        assertThat(response.isGood()).isEqualTo(good);
        assertThat(response.message()).isNotNull();
    }

    @Test
    void answerThatIsNotJsonIsQuotedShortened() {
        HrFlowResponse response =
                read(
                        502,
                        "text/html; charset=utf-8",
                        "<html><head><title>Bad\u0007\n\n  Gateway</title></head><body>"
                                + "x".repeat(500));
        assertThat(response.envelope()).isNull();
        assertThat(response.code()).isEqualTo(502);
        assertThat(response.message())
                .startsWith(
                        "The answer with status 502 and media type text/html is not JSON: Bad"
                                + " Gateway xxx")
                .hasSizeLessThan(280);
        HrFlowResponse ok = read(200, "text/plain", "fine");
        assertThat(ok.isGood()).isFalse();
        assertThat(ok.code()).isEqualTo(200);
        assertThat(read(204, null, "").message())
                .isEqualTo(
                        "The answer with status 204 and media type unknown is not JSON; it is"
                                + " empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"code\":200",
                "{\"code\":200} x",
                "{\"code\":200}{}",
                "[1]",
                "null",
                "\"text\"",
                "5",
                "\u0000",
                "{\"a\":NaN}"
            })
    void whatIsNoJsonObjectIsNotGood(String text) {
        HrFlowResponse response = read(200, "application/json", text);
        assertThat(response.isGood()).isFalse();
        assertThat(response.envelope()).isNull();
        assertThat(response.code()).isEqualTo(200);
        assertThat(response.message()).contains("is not");
    }

    @Test
    void deepNestingIsRefusedAndNotAnError() {
        HrFlowResponse response = read(200, "application/json", "{\"a\":" + "[".repeat(100_000));
        assertThat(response.isGood()).isFalse();
    }

    @Test
    void keyIsMaskedEverywhere() {
        HrFlowResponse response =
                read(
                        401,
                        "application/json",
                        "{\"code\":401,\"message\":\"Invalid secret key: "
                                + KEY
                                + "\",\"data\":{\"deep\":[\"x"
                                + KEY.replace("a", "\\u0061")
                                + "y\"]}}");
        assertThat(response.message()).isEqualTo("Invalid secret key: xxxxxx");
        assertThat(response.envelope().toString()).contains("xxxxxxxy").doesNotContain(KEY);
        assertThat(read(500, "text/plain", "key " + KEY).message())
                .contains("key xxxxxx")
                .doesNotContain(KEY);
        assertThat(read(500, "text/" + KEY, "").message()).doesNotContain(KEY);
    }

    @Test
    void messageOfAnotherTypeIsText() {
        assertThat(read(422, "application/json", "{\"message\":{\"a\":[1]}}").message())
                .isEqualTo("{\"a\":[1]}");
        assertThat(read(422, "application/json", "{\"message\":null}").message()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5,5",
                " 7 ,7",
                "+3,3",
                "0,0",
                "-1,0",
                "-99999999999999999999,0",
                "99999999999999999999,31536000",
                "'Thu, 01 Jan 1970 00:01:40 GMT',90",
                "'Thu, 01 Jan 1970 00:00:05 GMT',0",
                "'Thu, 01 Jan 9970 00:00:05 GMT',31536000",
                "soon,-",
                "1.5,-",
                "'',-",
                "-,-",
                "'-',-",
                "'Thu, 99 Jan 1970 00:00:05 GMT',-",
            })
    void retryAfterIsReadInAllItsForms(String header, Long seconds) {
        time.wall = 10_000;
        HrFlowResponse response = read(429, "application/json", "{}", header);
        assertThat(response.retryAfter())
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
