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
package ai.hrflow.camel.sandbox.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How JSON of strangers is read: one value and nothing behind it, and no more of it than can be
 * held. The tree of small objects takes about 30 times the memory of its text, so texts have a
 * limit elsewhere and tokens (names, values, brackets) here.
 */
public final class StrictJson {

    /** As many names, values and brackets are read. */
    public static final int MOST_TOKENS = 1_000_000;

    /** As many levels of objects and lists are read. */
    public static final int DEEPEST_NESTING = 1_000;

    /** Reads and writes. */
    public static final ObjectMapper MAPPER =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxTokenCount(MOST_TOKENS)
                                                    .maxNestingDepth(DEEPEST_NESTING)
                                                    // the text as a whole has a limit already
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}
}
