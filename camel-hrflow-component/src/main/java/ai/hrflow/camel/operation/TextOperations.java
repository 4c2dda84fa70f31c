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
package ai.hrflow.camel.operation;

import static ai.hrflow.camel.operation.CommonParameters.algorithm;
import static ai.hrflow.camel.operation.CommonParameters.integer;
import static ai.hrflow.camel.operation.CommonParameters.text;
import static ai.hrflow.camel.operation.CommonParameters.texts;
import static ai.hrflow.camel.operation.ParameterType.FILE;

import java.util.List;

/** Work on texts that are not stored. */
final class TextOperations {

    private static final String TEXT = "text";
    private static final String TEXTS = "texts";

    private TextOperations() {}

    static List<Operation> rows() {
        return List.of(
                Operation.post(
                                "text/parsing",
                                "Finds the entities in a text, or makes a profile or a job of it.")
                        .with(oneOrMany())
                        .with(
                                text("parsing_model", "The model, for example atlas."),
                                text("output_object", "What to make of the text.")
                                        .defaultsTo("text")
                                        .allowed("text", "job", "profile"),
                                texts("labels", "Only entities of these kinds.")
                                        .allowed(
                                                "first_name",
                                                "last_name",
                                                "date",
                                                "duration",
                                                "location",
                                                "company",
                                                "job_title",
                                                "task",
                                                "school",
                                                "education_title",
                                                "course",
                                                "skill_hard",
                                                "skill_soft",
                                                "certification",
                                                "language",
                                                "interest",
                                                "email",
                                                "phone"))
                        .exactlyOne("content")
                        .content(TEXT, TEXTS)
                        .repeatable(Repeatable.ALWAYS)
                        .build(),
                Operation.post("text/tagging", "Classifies a text.")
                        .with(
                                algorithm(
                                                "The tagger: tagger-rome-family,"
                                                        + " tagger-rome-subfamily,"
                                                        + " tagger-rome-category,"
                                                        + " tagger-rome-jobtitle,"
                                                        + " tagger-hrflow-skills,"
                                                        + " tagger-hrflow-labels,"
                                                        + " tagger-hrflow-dynamic, or one of the"
                                                        + " workspace.")
                                        .older())
                        .with(oneOrMany())
                        .with(
                                text(
                                                "context",
                                                "What the labels are about; for"
                                                        + " tagger-hrflow-labels.")
                                        .personal(),
                                texts(
                                        "labels",
                                        "The labels to choose from; for tagger-hrflow-labels."),
                                texts(
                                        "dynamic_labels",
                                        "The labels to choose from; for tagger-hrflow-dynamic."),
                                text(
                                                "dynamic_context",
                                                "What the labels are about; for"
                                                        + " tagger-hrflow-dynamic.")
                                        .personal(),
                                integer("top_n", "Number of tags.")
                                        .defaultsTo("1")
                                        .in(Range.atLeast(0)),
                                text("output_lang", "Language of the tags.")
                                        .defaultsTo("en")
                                        .alwaysSent("en")
                                        .allowed("en", "fr"))
                        .exactlyOne("content")
                        .content(TEXT, TEXTS)
                        .repeatable(Repeatable.ALWAYS)
                        .build(),
                Operation.post("text/embedding", "Turns a text into a vector.")
                        .with(text(TEXT, "The text.").required().personal())
                        .content(TEXT)
                        .repeatable(Repeatable.ALWAYS)
                        .build(),
                Operation.post("text/linking", "Finds words that are close in meaning to a word.")
                        .with(
                                text("word", "The word.").required().older(TEXT),
                                integer("top_n", "Number of words; 0 gives none.")
                                        .defaultsTo("5")
                                        .in(Range.atLeast(0)))
                        .content("word")
                        .repeatable(Repeatable.ALWAYS)
                        .build(),
                Operation.post("text/ocr", "Reads the text of a scanned document.")
                        .multipart()
                        .with(
                                Parameter.of(
                                                "file",
                                                FILE,
                                                "The document itself, a PDF or a picture: the"
                                                        + " message body.")
                                        .required())
                        .repeatable(Repeatable.ALWAYS)
                        .build(),
                Operation.post("text/imaging", "Makes a picture for a text.")
                        .with(
                                text(TEXT, "The text, for example the title of a job.")
                                        .required()
                                        .personal(),
                                integer("width", "Width of the picture in pixels.")
                                        .defaultsTo("256")
                                        .allowed("256", "512"))
                        .content(TEXT)
                        .repeatable(Repeatable.ALWAYS)
                        .build(),
                Operation.post("text/geocoding", "Turns addresses into places.")
                        .with(
                                texts(TEXTS, "Several addresses.").oneOf("content").personal(),
                                text(TEXT, "The address.").oneOf("content").personal())
                        .exactlyOne("content")
                        .content(TEXT, TEXTS)
                        .repeatable(Repeatable.ALWAYS)
                        .build());
    }

    private static List<Parameter> oneOrMany() {
        return List.of(
                text(TEXT, "The text.").oneOf("content").personal(),
                texts(TEXTS, "Several texts, fewer than 32; the answer is a list then.")
                        .oneOf("content")
                        .personal());
    }
}
