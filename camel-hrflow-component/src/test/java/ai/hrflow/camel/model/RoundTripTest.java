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
package ai.hrflow.camel.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the API may write, nothing of it is lost on its way through the model. */
class RoundTripTest {

    private static final String SEED = "20261122";

    private final ObjectMapper mapper = new ObjectMapper();

    @Provide
    Arbitrary<ObjectNode> profiles() {
        return JsonArbitraries.profiles();
    }

    @Provide
    Arbitrary<ObjectNode> jobs() {
        return JsonArbitraries.jobs();
    }

    @Property(tries = 200, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void profileComesOutAsItCameIn(@ForAll("profiles") ObjectNode json) throws Exception {
        String text = mapper.writeValueAsString(json);

        Profile profile = mapper.readValue(text, Profile.class);

        assertThat(mapper.writeValueAsString(profile)).isEqualTo(text);
        assertThat(mapper.writeValueAsString(profile.toBuilder().build())).isEqualTo(text);
        assertThat(mapper.writeValueAsString(mapper.treeToValue(json, Profile.class)))
                .isEqualTo(text);
        assertThat(mapper.<JsonNode>valueToTree(profile)).isEqualTo(mapper.readTree(text));
    }

    @Property(tries = 200, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void jobComesOutAsItCameIn(@ForAll("jobs") ObjectNode json) throws Exception {
        String text = mapper.writeValueAsString(json);

        Job job = mapper.readValue(text, Job.class);

        assertThat(mapper.writeValueAsString(job)).isEqualTo(text);
        assertThat(mapper.writeValueAsString(job.toBuilder().build())).isEqualTo(text);
        assertThat(mapper.writeValueAsString(mapper.treeToValue(json, Job.class))).isEqualTo(text);
        assertThat(mapper.<JsonNode>valueToTree(job)).isEqualTo(mapper.readTree(text));
    }

    @Property(tries = 200, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void partsComeOutAsTheyCameIn(@ForAll("profiles") ObjectNode json) {
        Profile profile = Profile.of(json);

        assertThat(trees(profile.getExperiences())).isEqualTo(elements(json.get("experiences")));
        assertThat(trees(profile.getSkills())).isEqualTo(elements(json.get("skills")));
        assertThat(trees(profile.getLabels())).isEqualTo(elements(json.get("labels")));
    }

    @Property(tries = 100, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void noGetterThrowsOrSaysWhatItHolds(
            @ForAll("profiles") ObjectNode profile, @ForAll("jobs") ObjectNode job)
            throws Exception {
        readAll(Profile.of(profile));
        readAll(Job.of(job));
        readAll(Parsing.of(profile));
        readAll(Source.of(job));
    }

    @Property(tries = 100, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void orderOfFieldsAndKindOfNumberDoNotCount(
            @ForAll("profiles") ObjectNode json, @ForAll long seed) throws Exception {
        Profile one = Profile.of(json);
        Profile other = Profile.of(JsonArbitraries.shuffled(json, new Random(seed)));
        Profile reread = mapper.readValue(mapper.writeValueAsString(json), Profile.class);

        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(reread).isEqualTo(one).hasSameHashCodeAs(one);
    }

    @Property(tries = 100, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void indexingFormIsReachedInOneStepAndLeavesTheRest(
            @ForAll("profiles") ObjectNode profileJson, @ForAll("jobs") ObjectNode jobJson) {
        Profile profile = Profile.of(profileJson);
        Job job = Job.of(jobJson);

        assertThat(profile.forIndexing().forIndexing()).isEqualTo(profile.forIndexing());
        assertThat(job.forIndexing().forIndexing()).isEqualTo(job.forIndexing());
        assertThat(without(profile.forIndexing().toJson(), profileJson)).isEmpty();
        assertThat(without(job.forIndexing().toJson(), jobJson)).isEmpty();
    }

    /** The fields that were there, say something, and are not there in the form. */
    private static List<String> without(JsonNode form, ObjectNode before) {
        return before.properties().stream()
                .map(Map.Entry::getKey)
                .filter(field -> !form.has(field))
                .toList();
    }

    private static List<JsonNode> trees(List<? extends HrFlowObject> objects) {
        return objects.stream().map(HrFlowObject::toJson).toList();
    }

    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        if (list != null && list.isArray()) {
            list.forEach(elements::add);
        }
        return elements;
    }

    /** Calls all getters of an object and of what they give. */
    private static void readAll(Object object) throws Exception {
        assertThat(object.toString()).matches("\\w+ with \\d+ fields|a date|no date");
        for (Method getter : object.getClass().getMethods()) {
            if (!getter.getName().startsWith("get")
                    || getter.getParameterCount() > 0
                    || getter.getDeclaringClass() == Object.class
                    || Modifier.isStatic(getter.getModifiers())) {
                continue;
            }
            Object value;
            try {
                value = getter.invoke(object);
            } catch (InvocationTargetException e) {
                throw new AssertionError(getter + " threw", e.getCause());
            }
            if (value instanceof HrFlowObject || value instanceof ApiDate) {
                readAll(value);
            } else if (value instanceof List<?> list) {
                for (Object element : list) {
                    if (element instanceof HrFlowObject) {
                        readAll(element);
                    }
                }
            }
        }
    }
}
