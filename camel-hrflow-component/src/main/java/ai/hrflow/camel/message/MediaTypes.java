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
package ai.hrflow.camel.message;

import java.util.Locale;
import java.util.Map;

/** Media types of the document formats that résumés come in. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("bmp", "image/bmp"),
                    Map.entry("tif", "image/tiff"),
                    Map.entry("tiff", "image/tiff"),
                    Map.entry("doc", "application/msword"),
                    Map.entry(
                            "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                    Map.entry(
                            "dotx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.template"),
                    Map.entry("rtf", "application/rtf"),
                    Map.entry("odt", "application/vnd.oasis.opendocument.text"),
                    Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
                    Map.entry("ppt", "application/vnd.ms-powerpoint"),
                    Map.entry(
                            "pptx",
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
                    Map.entry("msg", "application/vnd.ms-outlook"),
                    Map.entry("eml", "message/rfc822"),
                    Map.entry("html", "text/html"),
                    Map.entry("htm", "text/html"),
                    Map.entry("txt", "text/plain"));

    private MediaTypes() {}

    /** The type for a file name's extension, or {@link #UNKNOWN}. */
    static String ofFileName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0
                ? UNKNOWN
                : BY_EXTENSION.getOrDefault(
                        fileName.substring(dot + 1).toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** An extension with its dot for a media type, or an empty text. */
    static String extensionOf(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        String bare = (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).trim();
        return BY_EXTENSION.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(bare))
                .map(Map.Entry::getKey)
                .min((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b))
                .map(extension -> "." + extension)
                .orElse("");
    }
}
