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
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageResult;

/**
 * Tells the language of a text. One thread at a time: the detector keeps the text it looks at, and
 * its models are too large to have them more than once.
 */
final class TextLanguage {

    private static final int SHORTEST = 40;
    private static final int SHORT = 100;
    private static final int LONGEST = 20_000;
    private static final Set<String> LANGUAGES =
            Set.of("en", "fr", "de", "es", "it", "pt", "nl", "pl", "sv", "da", "ro", "tr", "cs");

    private static OptimaizeLangDetector detector;

    private TextLanguage() {}

    /** ISO 639-1 code, null when the text is too short or too odd to tell. */
    static synchronized String of(String text) {
        String sample = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        long letters = Words.letters(sample);
        if (letters < SHORTEST) {
            return null;
        }
        LanguageResult result = detector().detect(sample);
        boolean believable = letters >= SHORT ? !result.isUnknown() : result.isReasonablyCertain();
        return believable ? result.getLanguage() : null;
    }

    /** The models are loaded with the first document, not at start. */
    private static OptimaizeLangDetector detector() {
        if (detector == null) {
            try {
                OptimaizeLangDetector loading = new OptimaizeLangDetector();
                loading.loadModels(LANGUAGES);
                detector = loading;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot load the language models", e);
            }
        }
        return detector;
    }
}
