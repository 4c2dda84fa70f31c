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
package ai.hrflow.camel.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A part's {@code Content-Disposition}. Reads file names as browsers write them (UTF-8, quotes and
 * line breaks as {@code %22}, {@code %0D}, {@code %0A}), with backslash escapes as older clients
 * do, and in the form {@code filename*=UTF-8''...}.
 *
 * @param name name of the form field, or {@code null}
 * @param rawFileName {@code filename} as it arrived, without its quotes, or {@code null}
 * @param fileName decoded file name, or {@code null}
 */
record Disposition(String name, String rawFileName, String fileName) {

    static Disposition of(String header) {
        Map<String, String> parameters = parameters(header);
        String raw = parameters.get("filename");
        String extended = parameters.get("filename*");
        String decoded = extended == null ? null : extended(extended);
        if (decoded == null && raw != null) {
            decoded = plain(raw);
        }
        String name = parameters.get("name");
        return new Disposition(
                name == null ? null : plain(name), raw == null ? extended : raw, decoded);
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> found = new HashMap<>();
        int i = header.indexOf(';');
        while (i >= 0 && i < header.length()) {
            int equals = header.indexOf('=', i);
            if (equals < 0) {
                break;
            }
            String name = header.substring(i + 1, equals).strip().toLowerCase(Locale.ROOT);
            int start = equals + 1;
            while (start < header.length() && header.charAt(start) == ' ') {
                start++;
            }
            int end;
            String value;
            if (start < header.length() && header.charAt(start) == '"') {
                end = closingQuote(header, start + 1);
                value = header.substring(start + 1, end);
                end = header.indexOf(';', end);
            } else {
                end = header.indexOf(';', start);
                value = (end < 0 ? header.substring(start) : header.substring(start, end)).strip();
            }
            found.putIfAbsent(name, value);
            i = end;
        }
        return found;
    }

    private static int closingQuote(String header, int from) {
        for (int i = from; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '\\' && i + 1 < header.length() && header.charAt(i + 1) == '"') {
                // a path such as C:\ may end in a backslash: then the quote closes
                int next = i + 2;
                if (next < header.length() && header.charAt(next) != ';') {
                    i++;
                }
            } else if (c == '"') {
                return i;
            }
        }
        return header.length();
    }

    private static String plain(String raw) {
        return raw.replace("\\\"", "\"")
                .replace("\\\\", "\\")
                .replace("%22", "\"")
                .replace("%0D", "\r")
                .replace("%0d", "\r")
                .replace("%0A", "\n")
                .replace("%0a", "\n");
    }

    private static String extended(String value) {
        String[] pieces = value.split("'", 3);
        if (pieces.length < 3) {
            return null;
        }
        Charset charset;
        try {
            charset = pieces[0].isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(pieces[0]);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = pieces[2];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? hex(text.charAt(i + 1)) : -1;
            int low = high < 0 ? -1 : hex(text.charAt(i + 2));
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(charset));
            }
        }
        return bytes.toString(charset);
    }

    private static int hex(char c) {
        return Character.digit(c, 16);
    }
}
