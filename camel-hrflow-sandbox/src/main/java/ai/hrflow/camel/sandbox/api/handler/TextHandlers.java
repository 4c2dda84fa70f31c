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
import ai.hrflow.camel.sandbox.search.JobText;
import ai.hrflow.camel.sandbox.text.Gazetteer;
import ai.hrflow.camel.sandbox.text.Ranked;
import ai.hrflow.camel.sandbox.text.Rome;
import ai.hrflow.camel.sandbox.text.SkillLinker;
import ai.hrflow.camel.sandbox.text.Tagger;
import ai.hrflow.camel.sandbox.text.TextParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Parsing, tagging, embedding, linking and geocoding of texts. */
final class TextHandlers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TEXTS_END = 32;
    private static final int DEFAULT_NEIGHBOURS = 5;
    private static final String LABELS_TAGGER = "tagger-hrflow-labels";
    private static final String DYNAMIC_TAGGER = "tagger-hrflow-dynamic";

    /** The taggers that need nothing but the text: text and language to labels. */
    private static final Map<String, TagSet> TAGGERS =
            Map.of(
                    "tagger-rome-family", rome(Rome.Level.FAMILY),
                    "tagger-rome-subfamily", rome(Rome.Level.SUB_FAMILY),
                    "tagger-rome-category", rome(Rome.Level.OCCUPATION),
                    "tagger-rome-jobtitle", rome(Rome.Level.OCCUPATION),
                    "tagger-hrflow-skills", (text, language) -> Tagger.skills(text));

    private interface TagSet {
        List<Ranked> of(String text, String language);
    }

    private final TextParser parser;

    TextHandlers(TextParser parser) {
        this.parser = parser;
    }

    Answer parse(Arguments arguments) {
        long start = System.nanoTime();
        Set<String> labels = Set.copyOf(arguments.texts("labels"));
        String object = arguments.text("output_object");
        JsonNode data = each(arguments, text -> TextJson.whole(parser.parse(text), labels, object));
        return Answer.of(200, finished("Text parsing", start), data);
    }

    Answer oldParse(Arguments arguments) {
        return Answer.of(
                200, "Document parsed", TextJson.older(parser.parse(arguments.text("text"))));
    }

    Answer tag(Arguments arguments) {
        TagSet tags = tags(arguments);
        long most = arguments.integer("top_n", 1);
        if (most < 0) {
            throw new ApiException(400, "Invalid top_n: it must not be negative");
        }
        String asked = arguments.text("output_lang");
        String language = asked == null ? "en" : asked;
        return Marks.ruleOfThumb(
                Answer.of(
                        200,
                        "Text tagging results",
                        each(arguments, text -> tagged(tags.of(text, language), most))));
    }

    Answer embed(Arguments arguments) {
        ArrayNode data = JSON.arrayNode();
        data.addObject().set("embedding", Vectors.list(arguments.text("text")));
        return Answer.of(200, "Text embedding", data);
    }

    /** The vector of a profile's or a job's text, as the API of 2021 gave it. */
    Answer oldEmbed(Arguments arguments) {
        JsonNode item = arguments.value("item").orElseThrow();
        String text =
                "job".equals(arguments.text("item_type"))
                        ? JobText.of(item)
                        : item.path("text").asText("");
        return Answer.of(200, "Document embedding", JSON.textNode(Vectors.base64(text)));
    }

    Answer link(Arguments arguments) {
        return linked(arguments, arguments.text("word"));
    }

    Answer oldLink(Arguments arguments) {
        return linked(arguments, arguments.text("text"));
    }

    Answer oldReveal(Arguments arguments) {
        return Marks.ruleOfThumb(
                Answer.of(
                        200,
                        "Document revealing results",
                        SkillRevealer.named(arguments.text("text"))));
    }

    /** One place for each text; a list in both forms. A place that is not known has no point. */
    Answer geocode(Arguments arguments) {
        long start = System.nanoTime();
        ArrayNode places = JSON.arrayNode();
        for (String text : texts(arguments)) {
            places.add(
                    Gazetteer.get()
                            .find(text)
                            .map(town -> TextJson.place(text, town))
                            .orElseGet(() -> TextJson.unknownPlace(text)));
        }
        return Answer.of(200, finished("Geocoding Text", start), places);
    }

    private static Answer linked(Arguments arguments, String word) {
        long most = arguments.integer("top_n", DEFAULT_NEIGHBOURS);
        if (most < 0) {
            throw new ApiException(400, "Invalid top_n: it must not be negative");
        }
        List<Ranked> near =
                SkillLinker.shared().near(word, (int) Math.min(Integer.MAX_VALUE, most));
        return Marks.ruleOfThumb(Answer.of(200, "Text linking results", SkillRevealer.pairs(near)));
    }

    private static TagSet tags(Arguments arguments) {
        String key = arguments.text("algorithm_key");
        if (key.equals(LABELS_TAGGER)) {
            return own(arguments, "labels", "context");
        }
        if (key.equals(DYNAMIC_TAGGER)) {
            return own(arguments, "dynamic_labels", "dynamic_context");
        }
        TagSet tags = TAGGERS.get(key);
        if (tags == null) {
            throw new ApiException(400, "Unable to find object: algorithm");
        }
        return tags;
    }

    private static TagSet own(Arguments arguments, String labels, String context) {
        List<String> wanted = arguments.texts(labels);
        if (wanted.isEmpty()) {
            throw new ApiException(
                    400,
                    "Invalid "
                            + labels
                            + ": "
                            + arguments.text("algorithm_key")
                            + " needs a list of labels");
        }
        return (text, language) -> Tagger.labels(text, wanted, arguments.text(context));
    }

    private static TagSet rome(Rome.Level level) {
        return (text, language) -> Rome.get().fields(text, level, language);
    }

    private static JsonNode tagged(List<Ranked> ranked, long most) {
        ObjectNode json = JSON.objectNode();
        ArrayNode ids = json.putArray("ids");
        ArrayNode tags = json.putArray("tags");
        ArrayNode predictions = json.putArray("predictions");
        ranked.stream()
                .limit(most)
                .forEach(
                        tag -> {
                            // the Python SDK takes texts only: a tag without a code stands for
                            // itself
                            ids.add(tag.id() == null ? tag.name() : tag.id());
                            tags.add(tag.name());
                            predictions.add(tag.score());
                        });
        return json;
    }

    /** {@code text} gives an object, {@code texts} a list. */
    private static JsonNode each(Arguments arguments, Function<String, JsonNode> one) {
        List<String> texts = texts(arguments);
        if (arguments.value("text").isPresent()) {
            return one.apply(texts.get(0));
        }
        ArrayNode list = JSON.arrayNode();
        texts.forEach(text -> list.add(one.apply(text)));
        return list;
    }

    private static List<String> texts(Arguments arguments) {
        if (arguments.value("text").isPresent()) {
            return List.of(arguments.text("text"));
        }
        List<String> texts = arguments.texts("texts");
        if (texts.size() >= TEXTS_END) {
            throw new ApiException(400, "Invalid texts: fewer than " + TEXTS_END + " are allowed");
        }
        return texts;
    }

    private static String finished(String what, long start) {
        return String.format(
                Locale.ROOT,
                "%s finished in %.2f seconds.",
                what,
                (System.nanoTime() - start) / 1e9);
    }
}
