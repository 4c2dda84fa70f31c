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

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the text of a document with Apache Tika. Strict where Tika is lenient: a damaged document
 * is an error, not half a text. Bounded in pages and characters. There is no character recognition:
 * a scanned page has no text.
 */
final class DocumentReader {

    static final int MAX_PAGES = 10;
    static final int MAX_CHARACTERS = 500_000;
    private static final int PDF_TAIL = 2048;

    /** Loading Tika's parsers takes a second: once for all readers, when the first one needs it. */
    private static final class Tika {
        static final AutoDetectParser PARSER = new AutoDetectParser();
    }

    static void preload() {
        Tika.PARSER.getSupportedTypes(new ParseContext());
    }

    DocumentText read(Path file, String fileName) throws UnreadableDocumentException {
        Metadata metadata = new Metadata();
        BoundedTextHandler handler = read(file, fileName, metadata);
        return new DocumentText(
                handler.text(),
                handler.links(),
                totalPages(metadata, handler),
                handler.pages() == 0 ? null : handler.pages());
    }

    /** The text of each page; of a format without pages, the whole as one. */
    List<String> pages(Path file, String fileName) throws UnreadableDocumentException {
        return read(file, fileName, new Metadata()).pageTexts();
    }

    private static BoundedTextHandler read(Path file, String fileName, Metadata metadata)
            throws UnreadableDocumentException {
        DocumentGate.check(file);
        checkWhole(file);
        if (fileName != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        BoundedTextHandler handler = new BoundedTextHandler(MAX_CHARACTERS, MAX_PAGES);
        try (InputStream in = TikaInputStream.get(file, metadata)) {
            Tika.PARSER.parse(in, handler, metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException("The document is protected by a password", e);
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            if (!handler.stopped()) {
                throw new UnreadableDocumentException(
                        "The document is damaged and cannot be read", e);
            }
        }
        return handler;
    }

    private static Integer totalPages(Metadata metadata, BoundedTextHandler handler) {
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        if (pages == null) {
            pages = metadata.getInt(Office.PAGE_COUNT);
        }
        if (pages == null) {
            pages = metadata.getInt(Office.SLIDE_COUNT);
        }
        return pages != null || handler.pages() == 0 ? pages : Integer.valueOf(handler.pages());
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        context.set(PDFParserConfig.class, pdf);
        // the default one drops sections, headers and spans, and their words run together
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    /** Tika and PDFBox repair what they can; a service that lost half a file must not. */
    private static void checkWhole(Path file) throws UnreadableDocumentException {
        String type = DocumentGate.detect(file);
        try {
            if (type.equals("application/pdf")) {
                checkPdfEnd(file);
            } else if (type.equals("application/zip")
                    || type.equals("application/x-tika-ooxml")
                    || type.startsWith("application/vnd.oasis")
                    || type.startsWith("application/vnd.openxml")) {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    zip.size();
                }
            }
        } catch (IOException e) {
            throw new UnreadableDocumentException("The document is damaged or incomplete", e);
        }
    }

    private static void checkPdfEnd(Path file) throws IOException, UnreadableDocumentException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(PDF_TAIL, raw.length())];
            raw.seek(raw.length() - tail.length);
            raw.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new UnreadableDocumentException(
                        "The document is incomplete: the PDF has no end-of-file marker");
            }
        }
    }

    /** Attachments and pictures inside a document are not the résumé. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never called: shouldParseEmbedded refuses everything
        }
    }
}
