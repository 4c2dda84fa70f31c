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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes a PDF of what was uploaded: a PDF as it is, a picture as the only page. */
public final class PdfCopy {

    private static final long LARGEST = 20L * 1024 * 1024;

    private PdfCopy() {}

    /**
     * @param file a document
     * @return its PDF; empty for other formats, and for files above 20 MiB, of which an answer in
     *     one piece would be too large
     * @throws IOException when the file cannot be read
     */
    public static Optional<byte[]> of(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        String type = DocumentGate.detect(file);
        if (type.equals("application/pdf")) {
            return Optional.of(Files.readAllBytes(file));
        }
        return type.matches("image/(?:png|jpeg|bmp|gif|tiff)")
                ? Optional.of(pageOf(file))
                : Optional.empty();
    }

    private static byte[] pageOf(Path picture) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image =
                    PDImageXObject.createFromFileByContent(picture.toFile(), document);
            PDPage page = new PDPage(new PDRectangle(image.getWidth(), image.getHeight()));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
