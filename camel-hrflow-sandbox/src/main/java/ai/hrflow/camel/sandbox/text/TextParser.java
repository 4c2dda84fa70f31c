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
package ai.hrflow.camel.sandbox.text;

import ai.hrflow.camel.sandbox.parser.Entity;
import ai.hrflow.camel.sandbox.parser.EntityFinder;
import ai.hrflow.camel.sandbox.parser.ParsedResume;
import ai.hrflow.camel.sandbox.parser.ResumeParser;
import java.util.List;
import java.util.function.Supplier;

/** Finds entities in texts, with the rules that read résumés and the gazetteer. */
public final class TextParser {

    private final Supplier<ResumeParser> resumes;
    private final EntityFinder entities = new EntityFinder();

    /**
     * @param resumes reads résumés; made with the first use
     */
    public TextParser(Supplier<ResumeParser> resumes) {
        this.resumes = resumes;
    }

    /**
     * @param text any text
     * @return what was found in it
     */
    public ParsedText parse(String text) {
        ParsedResume resume = resumes.get().parse(text);
        List<Entity> places =
                Gazetteer.get().mentions(text).stream()
                        .filter(mention -> Character.isUpperCase(text.charAt(mention.start())))
                        .map(mention -> new Entity(mention.start(), mention.end(), "location"))
                        .toList();
        return new ParsedText(text, entities.find(text, resume, places), resume);
    }
}
