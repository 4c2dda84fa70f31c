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

import java.nio.file.Path;
import java.util.List;

/** Reads a résumé from a file. Safe for use by several threads. */
public final class ResumeParser {

    private final DocumentReader reader = new DocumentReader();

    /**
     * @param file the document
     * @param fileName its name, only a hint for the format of plain text, or {@code null}
     * @return what was found
     * @throws UnreadableDocumentException when it is damaged or of a kind that is not accepted
     */
    public ParsedResume parse(Path file, String fileName) throws UnreadableDocumentException {
        DocumentText document = reader.read(file, fileName);
        return parse(document);
    }

    ParsedResume parse(DocumentText document) {
        List<String> emails = ContactFinder.emails(document.text(), document.links());
        return new ParsedResume(
                document.text().strip(),
                null,
                document.totalPages(),
                document.processedPages(),
                null,
                emails,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
