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
package ai.hrflow.camel.benchmark.server;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * Counts the bytes of the document in a form, which has to be its last part: all that comes after
 * the head of the part with a file name, less the closing delimiter. Contenders write different
 * heads, so the size of the whole request would not tell whether a few bytes are missing.
 */
final class UploadMeter {

    private static final String BOUNDARY = "boundary=";
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int LONGEST_HEAD = 8 * 1024;

    private final int closingBytes;
    private final Buffer head = Buffer.buffer();
    private long bytes;
    private long documentBegin = -1;

    /**
     * @param contentType of the request; {@code null} without a body
     */
    UploadMeter(String contentType) {
        int begin = contentType == null ? -1 : contentType.indexOf(BOUNDARY);
        closingBytes =
                begin < 0
                        ? 0
                        : "\r\n--".length()
                                + boundary(contentType.substring(begin + BOUNDARY.length()))
                                + "--\r\n".length();
    }

    private static int boundary(String parameter) {
        String value = parameter.split(";", 2)[0].strip();
        return value.startsWith("\"") ? value.length() - 2 : value.length();
    }

    void add(Buffer part) {
        if (documentBegin < 0 && head.length() < LONGEST_HEAD) {
            head.appendBuffer(part, 0, Math.min(part.length(), LONGEST_HEAD));
            documentBegin = beginOfDocument();
        }
        bytes += part.length();
    }

    private int beginOfDocument() {
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int name = text.indexOf("filename=");
        int end = name < 0 ? -1 : text.indexOf(END_OF_HEAD, name);
        return end < 0 ? -1 : end + END_OF_HEAD.length();
    }

    /** Its size, negative when there is no document. */
    long documentBytes() {
        return documentBegin < 0 ? -1 : bytes - documentBegin - closingBytes;
    }
}
