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

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a text into a vector: a hashed bag of words and word pairs, normalised to length 1. The
 * same text always gives the same vector, and texts with words in common are near each other; there
 * is no language model behind it.
 */
public final class Embedding {

    /** Numbers in a vector of the current API. */
    public static final int SIZE = 2048;

    /** Numbers in a vector of {@code document/embedding}. */
    public static final int OLD_SIZE = 1024;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Embedding() {}

    /**
     * @param text any text
     * @return {@link #SIZE} numbers; all zero when the text has no word
     */
    public static float[] of(String text) {
        return of(text, SIZE);
    }

    /**
     * @param text any text
     * @param size how many numbers
     * @return a vector of length 1; all zero when the text has no word
     */
    public static float[] of(String text, int size) {
        float[] vector = new float[size];
        String plain =
                MARKS.matcher(
                                Normalizer.normalize(
                                        text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                        .replaceAll("");
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

    /**
     * @param a a vector
     * @param b a vector of the same size
     * @return cosine of the angle between two vectors of length 1; 0 when one is all zero
     */
    public static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(float[] vector, String term, float weight) {
        int hash = mix(term.hashCode());
        vector[(hash >>> 1) % vector.length] += (hash & 1) == 0 ? weight : -weight;
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
