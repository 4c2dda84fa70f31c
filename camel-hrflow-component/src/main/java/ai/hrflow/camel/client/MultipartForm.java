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
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The fixed parts of a {@code multipart/form-data} body: all that comes before the document and
 * after it. Made once per call, so that every attempt sends the same bytes. Names are written as
 * browsers do (WHATWG HTML, "multipart/form-data").
 */
final class MultipartForm {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Document document;
    private final String contentType;
    private final byte[] head;
    private final byte[] tail;
    private final long documentLength;

    /**
     * @throws DocumentException when the document is known to be empty or its type is no media type
     */
    MultipartForm(RequestBody.Multipart body) throws DocumentException {
        this.document = body.document();
        this.documentLength = document.length();
        if (documentLength == 0) {
            throw new DocumentException("the document is empty");
        }
        String type = document.contentType();
        if (type == null || type.isEmpty()) {
            type = "application/octet-stream";
        } else if (!isVisibleAscii(type)) {
            throw new DocumentException("the content type of the document is no media type");
        }
        // from a secure source, so that a document cannot hold the boundary and bring fields of its
        // own
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String boundary = "hrflow-" + HexFormat.of().formatHex(random);

        List<HrFlowRequest.Field> fields = body.fields();
        StringBuilder text = new StringBuilder(256 + fields.size() * 128);
        for (int i = 0; i < fields.size(); i++) {
            HrFlowRequest.Field field = fields.get(i);
            text.append("--")
                    .append(boundary)
                    .append("\r\nContent-Disposition: form-data; name=\"");
            appendEscaped(text, field.name());
            text.append("\"\r\n\r\n").append(field.value()).append("\r\n");
        }
        text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
        appendEscaped(text, body.partName());
        text.append("\"; filename=\"");
        appendEscaped(text, lastSegment(document.fileName()));
        text.append("\"\r\nContent-Type: ").append(type).append("\r\n\r\n");
        this.head = text.toString().getBytes(StandardCharsets.UTF_8);
        this.tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        this.contentType = "multipart/form-data; boundary=" + boundary;
    }

    Document document() {
        return document;
    }

    /** With the boundary. */
    String contentType() {
        return contentType;
    }

    byte[] head() {
        return head;
    }

    byte[] tail() {
        return tail;
    }

    /** As announced by the document when the form was made, or negative. */
    long documentLength() {
        return documentLength;
    }

    /** The length of the whole body, or -1. */
    long length() {
        return documentLength < 0 ? -1 : head.length + documentLength + tail.length;
    }

    private static String lastSegment(String name) {
        if (name == null || name.isEmpty()) {
            return "document";
        }
        int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        return cut == 0 ? name : cut == name.length() ? "document" : name.substring(cut);
    }

    private static void appendEscaped(StringBuilder out, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '"' -> out.append("%22");
                case '\r' -> out.append("%0D");
                case '\n' -> out.append("%0A");
                default -> out.append(c);
            }
        }
    }

    private static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return text.indexOf('/') > 0;
    }
}
