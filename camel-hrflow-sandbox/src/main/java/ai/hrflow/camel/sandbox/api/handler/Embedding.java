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

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a text into a vector: a hashed bag of words and word pairs, normalised to length 1. The
 * same text always gives the same vector, and texts with words in common are near each other; there
 * is no language model behind it.
 */
final class Embedding {

    static final int SIZE = 2048;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Embedding() {}

    static float[] of(String text) {
        float[] vector = new float[SIZE];
        String plain =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        Matcher words = WORD.matcher(plain);
        String before = null;
        while (words.find()) {
            String word = words.group();
            add(vector, word, 1);
            if (before != null) {
                add(vector, before + ' ' + word, 0.5f);
            }
            before = word;
        }
        return normalise(vector);
    }

    private static void add(float[] vector, String term, float weight) {
        int hash = mix(term.hashCode());
        vector[(hash >>> 1) % SIZE] += (hash & 1) == 0 ? weight : -weight;
    }

    /** Spreads the bits of a text's hash code. */
    private static int mix(int hash) {
        int h = hash * 0x9E3779B9;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        return h ^ (h >>> 13);
    }

    private static float[] normalise(float[] vector) {
        double sum = 0;
        for (float v : vector) {
            sum += v * v;
        }
        if (sum > 0) {
            float length = (float) Math.sqrt(sum);
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
        return vector;
    }
}
