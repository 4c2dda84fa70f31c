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
package ai.hrflow.camel.examples.resumeimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A PDF résumé of 20 MB, too large to be kept with the samples: one page of text and one with a
 * picture. The person is invented. The bytes are the same each time, and so is their hash.
 */
final class LargeResume {

    static final String FILE_NAME = "Portfolio Ingrid Halvorsen (20 MB).pdf";

    private static final int WIDTH = 2600;
    private static final int HEIGHT = 2600;

    private static final List<String> LINES =
            List.of(
                    "Ingrid Halvorsen",
                    "Landscape architect",
                    "ingrid.halvorsen@example.com",
                    "+1 202 555 0143",
                    "",
                    "Experience",
                    "Landscape architect, Fjordline Studio, 2016 - present",
                    "Park planner, City Gardens Cooperative, 2011 - 2016",
                    "",
                    "Education",
                    "Master of Landscape Architecture, Northfield University, 2011",
                    "",
                    "Skills",
                    "AutoCAD, Rhino, Planting design, Project management",
                    "",
                    "Languages",
                    "English, Norwegian");

    private LargeResume() {}

    static void write(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // PDFBox would make an identifier of the time
            document.setDocumentId(1L);
            writeText(document);
            drawPicture(document);
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
    }

    private static void writeText(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.setLeading(16);
            content.newLineAtOffset(60, 780);
            for (String line : LINES) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** Noise, which no compression on the way makes smaller. */
    private static void drawPicture(PDDocument document) throws IOException {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        new Random(20).nextBytes(pixels);
        PDImageXObject picture =
                new PDImageXObject(
                        document,
                        new ByteArrayInputStream(pixels),
                        null,
                        WIDTH,
                        HEIGHT,
                        8,
                        PDDeviceRGB.INSTANCE);
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, 60, 200, 475, 475);
        }
    }
}
