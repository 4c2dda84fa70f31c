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
package ai.hrflow.camel.sandbox.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Refuses at the door what is cheap to see in the first bytes: empty files, programs, and content
 * no résumé comes in. Names and declared types are not believed.
 */
public final class DocumentGate {

    private static final int HEAD = 64 * 1024;
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private static final Set<String> PROGRAMS =
            Set.of(
                    "application/x-msdownload",
                    "application/x-dosexec",
                    "application/x-executable",
                    "application/x-elf",
                    "application/x-sharedlib",
                    "application/x-object",
                    "application/x-coredump",
                    "application/x-mach-o",
                    "application/x-mach-o-executable",
                    "application/java-vm",
                    "application/x-sh",
                    "application/x-bat",
                    "text/x-python",
                    "text/x-perl");

    private static final Set<String> DOCUMENTS =
            Set.of(
                    "application/pdf",
                    "application/rtf",
                    "application/msword",
                    "application/x-tika-msoffice",
                    "application/x-tika-ooxml",
                    "application/vnd.ms-outlook",
                    "application/xhtml+xml",
                    "application/xml",
                    "application/json",
                    "message/rfc822");

    private static final Map<String, String> BEGINNINGS = beginnings();

    private DocumentGate() {}

    /**
     * @param file the file
     * @throws UnreadableDocumentException when it is refused; the message says why
     */
    public static void check(Path file) throws UnreadableDocumentException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnreadableDocumentException("The file is empty");
        }
        String type = detect(head);
        if (PROGRAMS.contains(type)) {
            throw new UnreadableDocumentException(
                    "The file is an executable program (" + type + "), not a document");
        }
        if (!isDocument(type, head)) {
            throw new UnreadableDocumentException("The file type is not supported: " + type);
        }
    }

    /**
     * @param file the file
     * @return the media type its first bytes tell, such as {@code application/pdf}
     */
    static String detect(Path file) {
        return detect(head(file));
    }

    /** The few beginnings nearly all files have; Tika knows the others, but takes its time. */
    private static String detect(byte[] head) {
        for (Map.Entry<String, String> known : BEGINNINGS.entrySet()) {
            if (startsWith(head, known.getKey())) {
                // two letters alone do not make a program of a text
                boolean text = known.getKey().equals("MZ") && isPlainText(head);
                return text ? "text/plain" : known.getValue();
            }
        }
        if (isPlainText(head)) {
            return "text/plain";
        }
        try (InputStream in = new ByteArrayInputStream(head)) {
            MediaType type = TYPES.detect(in, new Metadata());
            return type.getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    /** No control characters; UTF-16 is left to Tika, and so is everything that may be markup. */
    private static boolean isPlainText(byte[] head) {
        if (head.length > 0 && (head[0] == '<' || (head[0] & 0xFF) >= 0xEF)) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            byte b = head[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> beginnings() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("%PDF-", "application/pdf");
        types.put("PK\3\4", "application/zip");
        types.put("{\\rtf", "application/rtf");
        types.put(
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "application/x-tika-msoffice");
        types.put("\u0089PNG\r\n", "image/png");
        types.put("\u00FF\u00D8\u00FF", "image/jpeg");
        types.put("GIF8", "image/gif");
        types.put("MZ", "application/x-msdownload");
        types.put("\u007FELF", "application/x-elf");
        types.put("\u00CA\u00FE\u00BA\u00BE", "application/java-vm");
        types.put("\u00CF\u00FA\u00ED\u00FE", "application/x-mach-o");
        types.put("#!", "application/x-sh");
        types.put("@echo off", "application/x-bat");
        types.put("@ECHO OFF", "application/x-bat");
        types.put("\u001F\u008B", "application/gzip");
        types.put("Rar!", "application/x-rar-compressed");
        types.put("7z\u00BC\u00AF", "application/x-7z-compressed");
        return types;
    }

    private static boolean isDocument(String type, byte[] head) {
        if (type.equals("application/zip")) {
            return isOfficeArchive(head);
        }
        return DOCUMENTS.contains(type)
                || type.startsWith("text/")
                || type.startsWith("image/")
                || type.startsWith("application/vnd.openxmlformats-officedocument")
                || type.startsWith("application/vnd.oasis.opendocument")
                || type.startsWith("application/vnd.ms-word")
                || type.startsWith("application/vnd.ms-powerpoint");
    }

    /** The parts of an office document may come in any order, so a zip's first names decide. */
    private static boolean isOfficeArchive(byte[] head) {
        String names = new String(head, StandardCharsets.ISO_8859_1);
        return names.contains("[Content_Types].xml")
                || names.contains("word/")
                || names.contains("ppt/")
                || names.contains("application/vnd.oasis.opendocument");
    }

    private static boolean startsWith(byte[] head, String start) {
        return head.length >= start.length()
                && new String(head, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the stored upload", e);
        }
    }
}
