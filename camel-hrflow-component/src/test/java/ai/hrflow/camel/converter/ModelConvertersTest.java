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
package ai.hrflow.camel.converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.model.HrFlowObject;
import ai.hrflow.camel.model.Job;
import ai.hrflow.camel.model.Paging;
import ai.hrflow.camel.model.Parsing;
import ai.hrflow.camel.model.Profile;
import ai.hrflow.camel.model.Skill;
import ai.hrflow.camel.model.Source;
import ai.hrflow.camel.model.WebhookEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.TypeConversionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConvertersTest {

    private static final String JSON =
            "{\"key\":\"k1\",\"x\":[1,{\"y\":null}],\"info\":{\"full_name\":\"Zoé\"}}";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final CamelContext context = new DefaultCamelContext();
    private ProducerTemplate template;

    @TempDir Path directory;

    @BeforeEach
    void start() {
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T convert(Object value, Class<T> type) throws NoTypeConversionAvailableException {
        return context.getTypeConverter().mandatoryConvertTo(type, value);
    }

    static Stream<Object> representations() throws Exception {
        byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                tree(JSON),
                MAPPER.readValue(JSON, Map.class),
                JSON,
                bytes,
                new ByteArrayInputStream(bytes),
                new StringReader(JSON),
                new InputStreamCache(bytes),
                new ReaderCache(JSON));
    }

    @ParameterizedTest
    @MethodSource("representations")
    void readsAProfileFromEveryRepresentation(Object value) throws Exception {
        assertThat(convert(value, Profile.class)).isEqualTo(Profile.of(tree(JSON)));
    }

    @Test
    void readsAProfileFromFiles() throws Exception {
        Path file = Files.writeString(directory.resolve("profile.json"), JSON);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("file:" + directory + "?noop=true&initialDelay=0")
                                .convertBodyTo(Profile.class)
                                .to("seda:profiles");
                    }
                });

        Object fromRoute = context.createConsumerTemplate().receiveBody("seda:profiles", 20_000);

        assertThat(fromRoute).isEqualTo(Profile.of(tree(JSON)));
        assertThat(convert(file, Profile.class)).isEqualTo(fromRoute);
        assertThat(convert(file.toFile(), Profile.class)).isEqualTo(fromRoute);
    }

    @Test
    void aCachedStreamCanBeReadAgain() throws Exception {
        InputStreamCache cache = new InputStreamCache(JSON.getBytes(StandardCharsets.UTF_8));
        ReaderCache readerCache = new ReaderCache(JSON);

        convert(cache, Profile.class);
        convert(readerCache, Profile.class);

        assertThat(convert(cache, Profile.class).getKey()).isEqualTo("k1");
        assertThat(convert(readerCache, Profile.class).getKey()).isEqualTo("k1");
    }

    @Test
    void writesAProfileInEveryRepresentation() throws Exception {
        Profile profile = Profile.of(tree(JSON));

        assertThat(convert(profile, String.class)).isEqualTo(JSON);
        assertThat(convert(profile, byte[].class)).isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
        assertThat(convert(profile, InputStream.class)).hasContent(JSON);
        assertThat(convert(profile, JsonNode.class)).isEqualTo(tree(JSON));
        assertThat(convert(profile, Map.class)).isEqualTo(MAPPER.readValue(JSON, Map.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"parsing\": {\"content_uid\": \"c\"}, \"profile\": {\"key\": \"k1\"}}",
                "{\"type\": \"profile.parsing.success\", \"profile\": {\"key\": \"k1\"}}",
                "{\"source_key\": \"s\", \"profile\": {\"key\": \"k1\"}}",
                "{\"code\": 200, \"message\": \"m\", \"data\": {\"key\": \"k1\"}}",
                "{\"code\": 201, \"message\": \"m\", \"data\": {\"profile\": {\"key\": \"k1\"}}}"
            })
    void findsTheProfileInWhatHoldsIt(String json) throws Exception {
        assertThat(convert(tree(json), Profile.class))
                .isEqualTo(Profile.of(tree("{\"key\":\"k1\"}")));
    }

    @Test
    void findsTheObjectInARequestThatNamesItBesideIt() throws Exception {
        assertThat(
                        context.getTypeConverter()
                                .mandatoryConvertTo(
                                        ai.hrflow.camel.model.Job.class,
                                        "{\"board_key\":\"B\",\"key\":\"K\",\"job\":{\"name\":\"Welder\"}}")
                                .getName())
                .isEqualTo("Welder");
        assertThat(
                        context.getTypeConverter()
                                .mandatoryConvertTo(
                                        ai.hrflow.camel.model.Profile.class,
                                        "{\"source_key\":\"S\",\"key\":\"K\",\"profile\":{\"text\":\"t\"}}")
                                .getText())
                .isEqualTo("t");
    }

    @Test
    void findsOtherObjectsInWhatHoldsThem() throws Exception {
        JsonNode upload =
                tree(
                        "{\"code\": 201, \"data\": {\"parsing\": {\"content_uid\": \"c\"},"
                                + " \"profile\": {\"key\": \"k1\"}}}");
        JsonNode list = tree("{\"code\": 200, \"data\": [], \"meta\": {\"maxPage\": 3}}");
        WebhookEvent event =
                convert(
                        "{\"type\": \"job.parsing.success\", \"job\": {\"key\": \"j\"}}",
                        WebhookEvent.class);

        assertThat(convert(upload, Parsing.class).getKey()).isEqualTo("c");
        assertThat(convert(list, Paging.class).getMaxPage()).isEqualTo(3);
        assertThat(convert(event, Job.class).getKey()).isEqualTo("j");
        assertThat(convert("{\"code\": 200, \"data\": {\"key\": \"s\"}}", Source.class).getKey())
                .isEqualTo("s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    []                              | A profile is a JSON object, but this is a list
                    "Jane"                          | A profile is a JSON object, but this is a string
                    null                            | A profile is needed, but there is nothing
                    ~~                              | A profile is needed, but there is nothing
                    {}                              | A profile is needed, but this JSON object is none: it has none of the fields info, text, experiences, educations, key, reference
                    {"Jane": "Doe"}                 | A profile is needed, but this JSON object is none: it has none of the fields info, text, experiences, educations, key, reference
                    {"key": "Jane", "board": {}}    | A profile is needed, but this JSON object is none: it has the field board
                    {"key": "Jane"                  | JSON is needed for a profile, but this is not valid JSON at line 1, column 15
                    Jane Doe                        | JSON is needed for a profile, but this is not valid JSON at line 1, column 5
                    {"key": "k"} Jane               | JSON is needed for a profile, but this is not valid JSON at line 1, column 18
                    """)
    void saysWhatIsWrongWithoutQuotingTheContent(String json, String sentence) {
        assertThatThrownBy(() -> convert(json, Profile.class))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(sentence)
                .satisfies(ModelConvertersTest::quotesNobody);
    }

    @Test
    void aRouteFailsWithoutQuotingTheContent() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").convertBodyTo(Profile.class);
                    }
                });

        for (Object body : List.of(tree("{\"Jane\": 1}"), "Jane Doe", Map.of("Jane", "Doe"))) {
            assertThatThrownBy(() -> template.requestBody("direct:in", body))
                    .isInstanceOf(CamelExecutionException.class)
                    .satisfies(e -> quotesNobody(e.getCause()));
        }
    }

    private static void quotesNobody(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            assertThat(e.toString()).doesNotContain("Jane");
        }
    }

    @Test
    void tellsProfilesFromJobs() {
        assertThatThrownBy(() -> convert("{\"key\": \"k\", \"info\": {}}", Job.class))
                .hasMessage("A job is needed, but this JSON object is none: it has the field info");
        assertThatThrownBy(() -> convert("{\"key\": \"k\", \"info\": {}}", Parsing.class))
                .hasMessageStartingWith("A parsing is needed, but this JSON object is none");
    }

    @Test
    void whatIsNoJsonIsNotConverted() {
        assertThatThrownBy(() -> convert(new Object(), Profile.class))
                .isInstanceOf(NoTypeConversionAvailableException.class);
        assertThatThrownBy(() -> convert(17, Profile.class))
                .isInstanceOf(NoTypeConversionAvailableException.class);
    }

    @Test
    void anAbstractObjectCannotBeMade() {
        assertThatThrownBy(() -> convert("{}", HrFlowObject.class))
                .isInstanceOf(NoTypeConversionAvailableException.class);
    }

    @Test
    void simpleReachesIntoObjects() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in")
                                .setBody()
                                .simple(
                                        "${body.info.location.text} ${body.skills[0].name}"
                                                + " ${body.info.dateBirth.localDate}"
                                                + " ${body[unknown][field]}");
                    }
                });
        Profile profile =
                Profile.of(
                                tree(
                                        """
                                        {"info": {"location": {"text": "Lyon"}, "date_birth": "1990-08-09"},
                                         "unknown": {"field": 7}}
                                        """))
                        .toBuilder()
                        .addSkill(Skill.hard("welding"))
                        .build();

        assertThat(template.requestBody("direct:in", profile, String.class))
                .isEqualTo("Lyon welding 1990-08-09 7");
    }
}
