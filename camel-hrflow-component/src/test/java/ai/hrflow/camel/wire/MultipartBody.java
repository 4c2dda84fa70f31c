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
package ai.hrflow.camel.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict reader of {@code multipart/form-data} (RFC 7578) that takes nothing but what browsers
 * send, so that a name that breaks out of its place is found.
 */
record MultipartBody(List<Part> parts) {

    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data; *boundary=\"?([\\w'()+,./:=?-]{1,70})\"?");
    private static final Pattern DISPOSITION =
            Pattern.compile(
                    "Content-Disposition: form-data; name=\"([^\"\\r\\n]*)\""
                            + "(?:; filename=\"([^\"\\r\\n]*)\")?");
    private static final Pattern TYPE = Pattern.compile("Content-Type: ([!-~]+/[ -~]+)");

    /**
     * A part of the form.
     *
     * @param filename as it stands in the header, or {@code null} in a plain field
     * @param type media type, or {@code null}
     */
    record Part(String name, String filename, String type, byte[] content) {}

    /** The only part that is a file. */
    Part file() {
        List<Part> files = parts.stream().filter(part -> part.filename() != null).toList();
        if (files.size() != 1) {
            throw new AssertionError(files.size() + " parts are files");
        }
        return files.get(0);
    }

    static MultipartBody read(String contentType, byte[] body) {
        Matcher header = BOUNDARY.matcher(contentType);
        check(header.matches(), "no boundary");
        // one byte is one character, so that places in the text are places in the body
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + header.group(1);
        check(text.startsWith(delimiter + "\r\n"), "no delimiter at the beginning");
        check(text.endsWith("\r\n" + delimiter + "--\r\n"), "no delimiter at the end");
        List<Part> parts = new ArrayList<>();
        int at = delimiter.length();
        while (text.startsWith("\r\n", at)) {
            int end = text.indexOf("\r\n" + delimiter, at + 2);
            parts.add(part(Arrays.copyOfRange(body, at + 2, end), text.substring(at + 2, end)));
            at = end + 2 + delimiter.length();
        }
        check(at + 4 == text.length(), "something follows the last delimiter");
        return new MultipartBody(parts);
    }

    private static Part part(byte[] bytes, String text) {
        int content = text.indexOf("\r\n\r\n") + 4;
        check(content >= 4, "a part has no end of headers");
        String[] headers =
                new String(bytes, 0, content - 4, StandardCharsets.UTF_8).split("\r\n", -1);
        Matcher disposition = DISPOSITION.matcher(headers[0]);
        check(disposition.matches(), "a part has no proper Content-Disposition: " + headers[0]);
        String type = null;
        if (headers.length > 1) {
            Matcher typed = TYPE.matcher(headers[1]);
            check(typed.matches() && headers.length == 2, "a part has a strange header");
            type = typed.group(1);
        }
        return new Part(
                disposition.group(1),
                disposition.group(2),
                type,
                Arrays.copyOfRange(bytes, content, bytes.length));
    }

    private static void check(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError("The form is broken: " + otherwise);
        }
    }
}
