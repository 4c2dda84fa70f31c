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
package ai.hrflow.camel.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String SECRET = "whsec_demo_0123456789";
    private static final String PAYLOAD =
            "{\"type\":\"profile.parse.success\",\"message\":\"Parsing done\",\"profile\":{\"key\":"
                    + "\"0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\",\"reference\":\"CAND-42\","
                    + "\"source\":{\"key\":\"a1b2c3d4e5f60718293a4b5c6d7e8f9001122334\"}}}";
    private static final String ENCODED =
            "eyJ0eXBlIjoicHJvZmlsZS5wYXJzZS5zdWNjZXNzIiwibWVzc2FnZSI6IlBhcnNpbmcgZG9uZSIsInByb2ZpbGUi"
                + "Onsia2V5IjoiMGYxZTJkM2M0YjVhNjk3ODg3OTZhNWI0YzNkMmUxZjAwZjFlMmQzYyIsInJlZmVyZW5j"
                + "ZSI6IkNBTkQtNDIiLCJzb3VyY2UiOnsia2V5IjoiYTFiMmMzZDRlNWY2MDcxODI5M2E0YjVjNmQ3ZThm"
                + "OTAwMTEyMjMzNCJ9fX0=";

    @Test
    void hexOfThePayloadInBase64() {
        assertThat(WebhookSignature.HEX_IN_BASE64.header(SECRET, PAYLOAD))
                .isEqualTo(
                        "YjJhMGI4MTMwYWYyNGEyOTk2N2Q2ZTliODRlMDkwZjA5ZTgxMmY3NTY3MzU4YzY1ZTc2OGI5ZDNm"
                            + "ZjFkZTIzNw==."
                                + ENCODED);
    }

    @Test
    void bytesOverThePayloadInBase64() {
        assertThat(WebhookSignature.BYTES_IN_BASE64.header(SECRET, PAYLOAD))
                .isEqualTo("sqC4EwrySimWfW6bhOCQ8J6BL3VnNYxl52i50_8d4jc=." + ENCODED);
    }

    @Test
    void bytesOverTheEncodedPayload() {
        assertThat(WebhookSignature.OVER_ENCODED_PAYLOAD.header(SECRET, PAYLOAD))
                .isEqualTo("OmSGJ149Rm9OZ4e3Xidi7S3Zj3Xz26ED6QfXZ9rJX0A=." + ENCODED);
    }

    @Test
    void bareHexOverTheBody() {
        assertThat(
                        WebhookSignature.BODY_HEX.header(
                                SECRET,
                                "{\"type\":\"profile.parsing.success\",\"origin\":\"api\","
                                        + "\"message\":\"ok\",\"profile\":{\"key\":\"0f1e\"}}"))
                .isEqualTo("5a6dbb2620828aa5da1e03ff9d6b681d17458d579b0a0ab0b9f0c7784cfdf351");
        assertThat(WebhookSignature.BODY_HEX.header("1234", "4567"))
                .isEqualTo("9d101d2bf630748679226b767d2031634c520390ff0e926afc09bc65a05bfdb2");
    }
}
