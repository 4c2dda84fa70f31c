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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes an {@link HrFlowResponse} of the bytes of an answer, without the API key. */
final class AnswerReader {

    /** The size of an answer is limited before; a document in it may be one long text. */
    private static final ObjectReader JSON =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readerFor(JsonNode.class);

    private static final int QUOTED = 200;

    /** Enough to find 200 characters of text behind the head of an HTML page. */
    private static final int LOOKED_AT = 16 * 1024;

    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    private final Secret secret;
    private final Time time;
    private final ObjectReader json;

    AnswerReader(Secret secret, Time time) {
        this.secret = secret;
        this.time = time;
        this.json = JSON.with(new MaskingNodes(secret));
    }

    HrFlowResponse read(Outcome.Answer answer, boolean foundByLookup) {
        Duration retryAfter = retryAfter(answer.retryAfter());
        int status = answer.status();
        String mediaType = mediaType(answer.contentType());
        String problem;
        if (isJson(mediaType)) {
            JsonNode root;
            try {
                root = json.readTree(answer.body(), 0, answer.length());
            } catch (JsonProcessingException e) {
                root = null;
            } catch (IOException e) {
                // reading from memory does nothing else than parsing
                root = null;
            }
            if (root != null && root.isObject()) {
                JsonNode codeNode = root.get("code");
                int code = codeNode == null ? status : Math.max(status, codeNode.asInt(status));
                JsonNode text = root.get("message");
                String message =
                        text == null || text.isNull()
                                ? ""
                                : text.isTextual() ? text.textValue() : text.toString();
                return new HrFlowResponse(status, code, message, root, retryAfter, foundByLookup);
            }
            problem =
                    root == null || root.isMissingNode()
                            ? "is not valid JSON"
                            : "is not a JSON object";
        } else {
            problem = "is not JSON";
        }
        StringBuilder message = new StringBuilder(128 + QUOTED);
        message.append("The answer with status ").append(status);
        message.append(" and media type ")
                .append(mediaType.isEmpty() ? "unknown" : secret.mask(mediaType));
        message.append(' ').append(problem);
        String text = quote(answer);
        if (text.isEmpty()) {
            message.append("; it is empty");
        } else if (status >= 400
                && !isJson(mediaType)
                && text.charAt(0) != '{'
                && text.charAt(0) != '[') {
            // the error page of a gateway; anything else can be a candidate's data
            message.append(": ").append(text);
        }
        return new HrFlowResponse(
                status, status, message.toString(), null, retryAfter, foundByLookup);
    }

    private static String mediaType(String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end))
                .trim()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    /**
     * The first characters that a person would read: no tags, no control characters, no runs of
     * white space.
     */
    private String quote(Outcome.Answer answer) {
        String text =
                new String(
                        answer.body(),
                        0,
                        Math.min(answer.length(), LOOKED_AT),
                        StandardCharsets.UTF_8);
        text = secret.mask(text);
        StringBuilder out = new StringBuilder(QUOTED + 1);
        boolean gap = false;
        for (int i = 0; i < text.length() && out.length() < QUOTED; i++) {
            char c = text.charAt(i);
            if (c == '<') {
                int end = text.indexOf('>', i);
                if (end > 0) {
                    i = end;
                    gap = true;
                    continue;
                }
            }
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                gap = true;
                continue;
            }
            if (gap && out.length() > 0) {
                out.append(' ');
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    /** Seconds or a date; what is neither is ignored, what lies in the past means now. */
    private Duration retryAfter(String header) {
        if (header == null) {
            return null;
        }
        String text = header.trim();
        if (text.isEmpty()) {
            return null;
        }
        boolean negative = text.charAt(0) == '-';
        int first = negative || text.charAt(0) == '+' ? 1 : 0;
        boolean digits = text.length() > first;
        long seconds = 0;
        for (int i = first; i < text.length() && digits; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9';
            seconds = Math.min(seconds * 10 + c - '0', LONGEST_WAIT.toSeconds());
        }
        if (digits) {
            return negative ? Duration.ZERO : Duration.ofSeconds(seconds);
        }
        try {
            Instant date =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(Instant.ofEpochMilli(time.currentTimeMillis()), date);
            return wait.isNegative()
                    ? Duration.ZERO
                    : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Masks the key while the tree is built, which costs no second walk through it. */
    private static final class MaskingNodes extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        private final transient Secret secret;

        MaskingNodes(Secret secret) {
            this.secret = secret;
        }

        @Override
        public TextNode textNode(String text) {
            return super.textNode(secret.mask(text));
        }
    }
}
