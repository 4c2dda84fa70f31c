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
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.text.TextParser;
import ai.hrflow.camel.sandbox.work.Workers;
import java.util.Map;
import java.util.function.Function;

/** Operations on texts that are not stored, today's and those of 2021. */
final class TextOperations implements OperationGroup {

    private final Workers workers;
    private final TextHandlers texts;
    private final MediaHandlers media;

    TextOperations(Resources resources) {
        workers = resources.texts();
        texts = new TextHandlers(new TextParser(resources.parser()));
        media = new MediaHandlers(resources);
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.ofEntries(
                Map.entry("text/parsing POST", approximated(texts::parse)),
                Map.entry("text/tagging POST", worked(texts::tag)),
                Map.entry("text/embedding POST", approximated(texts::embed)),
                Map.entry("text/linking POST", worked(texts::link)),
                Map.entry("text/ocr POST", worked(media::ocr)),
                Map.entry("text/imaging POST", worked(media::image)),
                Map.entry("text/geocoding POST", worked(texts::geocode)),
                Map.entry("document/parsing POST", approximated(texts::oldParse)),
                Map.entry("document/revealing POST", worked(texts::oldReveal)),
                Map.entry("document/embedding POST", approximated(texts::oldEmbed)),
                Map.entry("document/linking POST", worked(texts::oldLink)));
    }

    /** What the service has a model for, and the sandbox a rule. */
    private Handler approximated(Function<Arguments, Answer> answering) {
        return worked(answering.andThen(Marks::ruleOfThumb));
    }

    private Handler worked(Function<Arguments, Answer> answering) {
        return arguments -> workers.now(() -> answering.apply(arguments));
    }
}
