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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.api.Upload;
import ai.hrflow.camel.sandbox.parser.PdfCopy;
import ai.hrflow.camel.sandbox.parser.ResumeParser;
import ai.hrflow.camel.sandbox.parser.UnreadableDocumentException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** From documents to text, and from text to pictures. */
final class MediaHandlers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<Long> WIDTHS = Set.of(256L, 512L, 1024L);
    private static final long DEFAULT_WIDTH = 256;

    private final Supplier<ResumeParser> parser;
    private final Pictures pictures;
    private final ProfileJson json;

    MediaHandlers(Resources resources) {
        parser = resources.parser();
        pictures = resources.pictures();
        json = resources.profileJson();
    }

    /** The text a document holds. There is no character recognition: a picture has none. */
    Answer ocr(Arguments arguments) {
        Upload upload = arguments.upload();
        try {
            List<String> pages = parser.get().pages(upload.path(), upload.fileName());
            String text = String.join("\n\n", pages).strip();
            ObjectNode data = JSON.objectNode();
            data.put("text", text);
            data.put("text_language", parser.get().languageOf(text));
            data.set("pages", pages(pages));
            data.put(
                    "base64_pdf",
                    PdfCopy.of(upload.path())
                            .map(Base64.getEncoder()::encodeToString)
                            .orElse(null));
            Answer answer = Answer.of(200, "Text OCR finished", data);
            return text.isEmpty() ? Marks.empty(answer) : answer;
        } catch (UnreadableDocumentException e) {
            throw new ApiException(400, "Invalid file: " + e.getMessage());
        } catch (IOException e) {
            throw new ApiException(400, "Invalid file: the picture cannot be read");
        } finally {
            upload.discard();
        }
    }

    Answer image(Arguments arguments) {
        long width = arguments.integer("width", DEFAULT_WIDTH);
        if (!WIDTHS.contains(width)) {
            throw new ApiException(
                    400, "Invalid width: it must be 256, 512 or 1024, and not " + width);
        }
        String path = pictures.draw(arguments.text("text"), (int) width);
        return Marks.ruleOfThumb(
                Answer.of(
                        200,
                        "Text imaging results",
                        JSON.objectNode().put("image_url", json.publicUrl(path))));
    }

    private static ArrayNode pages(List<String> texts) {
        ArrayNode pages = JSON.arrayNode();
        for (int i = 0; i < texts.size(); i++) {
            ObjectNode page = pages.addObject().put("page_number", i + 1);
            ArrayNode sections = page.putArray("sections");
            for (String block : texts.get(i).split("\\n\\s*\\n")) {
                if (!block.isBlank()) {
                    sections.add(block.strip());
                }
            }
        }
        return pages;
    }
}
