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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it arrived.
 *
 * @param path undecoded
 * @param rawQuery undecoded, or {@code null}
 * @param headers by lower-case name
 */
record SentRequest(
        String method,
        String path,
        String rawQuery,
        Map<String, List<String>> headers,
        byte[] body) {

    /** The only value of a header, or {@code null}. */
    String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        if (values != null && values.size() > 1) {
            throw new AssertionError("several headers " + name);
        }
        return values == null ? null : values.get(0);
    }

    /** The media type of the body in lower case, without parameters, or {@code null}. */
    String mediaType() {
        String type = header("Content-Type");
        return type == null ? null : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    /** The body as text. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The parameters of the address as servers of the usual frameworks read them. */
    Map<String, List<String>> query() {
        return rawQuery == null ? Map.of() : urlEncoded(rawQuery);
    }

    /** The plain fields of the form in the body. */
    Map<String, List<String>> form() {
        String type = String.valueOf(mediaType());
        return switch (type) {
            case "application/x-www-form-urlencoded" -> urlEncoded(text());
            case "multipart/form-data" -> {
                Map<String, List<String>> fields = new LinkedHashMap<>();
                for (MultipartBody.Part part : multipart().parts()) {
                    if (part.filename() == null) {
                        fields.computeIfAbsent(part.name(), name -> new ArrayList<>())
                                .add(new String(part.content(), StandardCharsets.UTF_8));
                    }
                }
                yield fields;
            }
            default -> Map.of();
        };
    }

    /** The body as a form of several parts. */
    MultipartBody multipart() {
        return MultipartBody.read(header("Content-Type"), body);
    }

    private static Map<String, List<String>> urlEncoded(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
