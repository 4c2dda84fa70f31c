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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the header {@value #HEADER} proves where an event comes from. Public sources disagree, so the
 * sandbox can speak each of them. All use HMAC-SHA256 with the webhook's secret. In the first three
 * the header holds signature and payload, both in base64 (URL-safe alphabet, padded), with a dot
 * between them.
 */
public enum WebhookSignature {

    /** Over the payload; the digest as hex text. What the Python SDK 4.3 verifies; the default. */
    HEX_IN_BASE64 {
        @Override
        public String header(String secret, String payload) {
            return joined(ascii(hex(hmac(secret, utf8(payload)))), encode(utf8(payload)));
        }
    },

    /** Over the payload; the digest as bytes. What the PHP and Java SDKs verify. */
    BYTES_IN_BASE64 {
        @Override
        public String header(String secret, String payload) {
            return joined(hmac(secret, utf8(payload)), encode(utf8(payload)));
        }
    },

    /** Over the encoded payload; the digest as bytes. What the JavaScript SDK verifies. */
    OVER_ENCODED_PAYLOAD {
        @Override
        public String header(String secret, String payload) {
            String encoded = encode(utf8(payload));
            return joined(hmac(secret, ascii(encoded)), encoded);
        }
    },

    /** Over the body; bare hex, without the payload. What the documentation of 2021 shows. */
    BODY_HEX {
        @Override
        public String header(String secret, String payload) {
            return hex(hmac(secret, utf8(payload)));
        }
    };

    /** Name of the header. */
    public static final String HEADER = "HTTP-HRFLOW-SIGNATURE";

    /**
     * @param secret the webhook's secret
     * @param payload JSON text of the event, which is the body as well
     * @return value of the header
     */
    public abstract String header(String secret, String payload);

    private static String joined(byte[] signature, String encodedPayload) {
        return encode(signature) + '.' + encodedPayload;
    }

    private static byte[] hmac(String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(secret), mac.getAlgorithm()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
