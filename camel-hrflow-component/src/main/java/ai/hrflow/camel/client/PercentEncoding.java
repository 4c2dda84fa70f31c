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

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Percent-encoding of RFC 3986 over UTF-8. */
final class PercentEncoding {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] UNRESERVED = table("-._~");
    private static final boolean[] PATH = table("-._~/!$&'()*+,;=:@");

    private PercentEncoding() {}

    static void appendPath(StringBuilder out, String path) {
        append(out, path, PATH);
    }

    static void appendQuery(StringBuilder out, List<HrFlowRequest.Field> fields) {
        if (!fields.isEmpty()) {
            out.append('?');
            appendFields(out, fields);
        }
    }

    /** In this strict form every reader of {@code application/x-www-form-urlencoded} agrees. */
    static byte[] form(List<HrFlowRequest.Field> fields) {
        StringBuilder out = new StringBuilder(fields.size() * 64);
        appendFields(out, fields);
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void appendFields(StringBuilder out, List<HrFlowRequest.Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            HrFlowRequest.Field field = fields.get(i);
            if (i > 0) {
                out.append('&');
            }
            append(out, field.name(), UNRESERVED);
            out.append('=');
            append(out, field.value(), UNRESERVED);
        }
    }

    private static void append(StringBuilder out, String text, boolean[] plain) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 128 && plain[c]) {
                out.append(c);
            } else if (c < 128) {
                appendByte(out, c);
            } else {
                int end = i + 1;
                while (end < length && text.charAt(end) >= 128) {
                    end++;
                }
                for (byte b : text.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                    appendByte(out, b);
                }
                i = end - 1;
            }
        }
    }

    private static void appendByte(StringBuilder out, int b) {
        out.append('%').append((char) HEX[b >> 4 & 15]).append((char) HEX[b & 15]);
    }

    private static boolean[] table(String marks) {
        boolean[] table = new boolean[128];
        for (char c = 0; c < 128; c++) {
            table[c] =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || marks.indexOf(c) >= 0;
        }
        return table;
    }
}
