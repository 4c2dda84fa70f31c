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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the word lists that come with the parser. */
final class Lexicon {

    private Lexicon() {}

    /** Lines by section; those before the first {@code [section]} belong to the empty name. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else {
                sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    /** All words of a file of words separated by spaces. */
    static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        lines(file).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return words;
    }

    /** From each spelling in {@code name: spelling, spelling} to the name. */
    static Map<String, String> spellings(String file) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).strip();
            for (String spelling : line.substring(colon + 1).split(",")) {
                names.putIfAbsent(spelling.strip(), name);
            }
        }
        return names;
    }

    /** Lines that say something; comments do not. */
    static List<String> lines(String file) {
        return allLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    }

    /** Lines with their comments, which head the groups of some lists; empty ones are left out. */
    static List<String> allLines(String file) {
        String path = "/ai/hrflow/camel/sandbox/parser/" + file;
        try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + path + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word list " + path, e);
        }
    }
}
