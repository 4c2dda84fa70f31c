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
package ai.hrflow.camel.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.model.Profile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.TypeConversionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityTest {

    private static final String FIT =
            "{\"text\": \"t\", \"info\": {\"email\": \"jane@example.org\"}, \"tasks\": [{}]}";
    private static final String UNFIT = "{\"text\": \"\", \"info\": {\"gender\": \"female\"}}";

    private final CamelContext context = new DefaultCamelContext();
    private ProducerTemplate template;

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
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Profile withInfo(String info) {
        return Profile.of(tree("{\"text\": \"t\", \"info\": " + info + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": \"jane@example.org\"}",
                "{\"first_name\": \"Jane\", \"last_name\": \"Doe\"}",
                "{\"first_name\": \"Jane\", \"phone\": \"1\", \"gender\": \"female\","
                        + " \"location\": {\"text\": null}}",
                "{\"last_name\": \"Doe\", \"birthdate\": \"1990-08-09\", \"summary\": \"s\","
                        + " \"urls\": [{\"type\": \"github\", \"url\": \"u\"}]}",
                "{\"last_name\": \"Doe\", \"date_birth\": \"1990-08-09\", \"summary\": \"s\","
                        + " \"urls\": {\"github\": \"u\", \"twitter\": \"\"}}"
            })
    void aTextAndAPersonThatCanBeToldAreFitForSearching(String info) {
        assertThat(Eligibility.SEARCHING.reasonsAgainst(withInfo(info))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                                | none of them
                    {"email": "", "full_name": "Jane Doe"}            | none of them
                    {"email": null, "first_name": "Jane"}             | only first_name
                    {"first_name": "", "last_name": "Doe"}            | only last_name
                    {"phone": "1", "gender": "f", "summary": "s"}     | only phone, gender, summary
                    {"phone": "1", "location": [], "urls": {"github": ""}, "date_birth": null} | only phone
                    """)
    void aPersonThatCannotBeToldIsNotFit(String info, String found) {
        assertThat(Eligibility.SEARCHING.reasonsAgainst(withInfo(info)))
                .containsExactly(
                        "info has neither email, nor first_name and last_name, nor 4 of first_name,"
                                + " last_name, phone, date_birth, gender, summary, urls, location;"
                                + " it has "
                                + found);
    }

    @Test
    void anEmptyTextIsNotFit() {
        for (String text : List.of("\"\"", "null")) {
            Profile profile =
                    Profile.of(tree("{\"text\": " + text + ", \"info\": {\"email\": \"jane@x\"}}"));
            assertThat(Eligibility.SEARCHING.reasonsAgainst(profile))
                    .containsExactly("text is empty");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"experiences\": [{\"title\": null}, {\"title\": \"Welder\"}]",
                "\"educations\": [{\"title\": \"CAP\"}]",
                "\"educations\": [{\"school\": \"Lycée\"}]",
                "\"skills\": [{\"name\": \"TIG\"}]",
                "\"tasks\": [{\"name\": \"frames\"}]"
            })
    void anythingOfWorkMakesFitForScoring(String field) {
        String person = "\"text\": \"t\", \"info\": {\"email\": \"jane@x\", \"summary\": \"\"}";

        assertThat(
                        Eligibility.SCORING.reasonsAgainst(
                                Profile.of(tree("{" + person + "," + field + "}"))))
                .isEmpty();
        assertThat(
                        Eligibility.SCORING.admits(
                                withInfo("{\"email\": \"jane@x\", \"summary\": \"Welder\"}")))
                .isTrue();
    }

    @Test
    void withoutAnythingOfWorkAProfileIsFitForSearchingOnly() {
        Profile profile =
                Profile.of(
                        tree(
                                """
                                {"text": "t", "info": {"email": "jane@x"},
                                 "experiences": [{"company": "Acme", "title": ""}],
                                 "educations": [{}], "skills": [], "tasks": null}
                                """));

        assertThat(Eligibility.SEARCHING.admits(profile)).isTrue();
        assertThat(Eligibility.SCORING.reasonsAgainst(profile))
                .containsExactly(
                        "no experience has a title, no education has a title or a school, and"
                                + " info.summary, skills and tasks are empty");
    }

    @Test
    void whatIsNotFitForSearchingIsNotFitForScoringEither() {
        Profile profile = Profile.of(tree("{\"skills\": [{\"name\": \"TIG\"}]}"));

        assertThat(Eligibility.SCORING.reasonsAgainst(profile))
                .isEqualTo(Eligibility.SEARCHING.reasonsAgainst(profile))
                .hasSize(2);
    }

    @Test
    void filtersInJava() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").filter(Eligibility.SCORING).to("mock:fit");
                    }
                });
        onlyTheFitPasses();
    }

    @Test
    void filtersInXml() throws Exception {
        load(
                "route.xml",
                """
                <route>
                  <from uri="direct:in"/>
                  <filter>
                    <method beanType="ai.hrflow.camel.eligibility.ProfileEligibility"
                            method="isFitForScoring"/>
                    <to uri="mock:fit"/>
                  </filter>
                </route>
                """);
        onlyTheFitPasses();
    }

    @Test
    void filtersInYaml() throws Exception {
        load(
                "route.yaml",
                """
                - route:
                    from:
                      uri: direct:in
                      steps:
                        - filter:
                            method:
                              beanType: ai.hrflow.camel.eligibility.ProfileEligibility
                              method: isFitForSearching
                            steps:
                              - to:
                                  uri: mock:fit
                """);
        onlyTheFitPasses();
    }

    @Test
    void reasonsAreABody() throws Exception {
        context.getRegistry().bind("eligibility", new ProfileEligibility());

        assertThat(
                        template.requestBody(
                                "bean:eligibility?method=reasonsAgainstSearching",
                                tree(UNFIT),
                                List.class))
                .hasSize(2)
                .contains("text is empty");
        assertThat(
                        template.requestBody(
                                "bean:eligibility?method=reasonsAgainstScoring",
                                tree(FIT),
                                List.class))
                .isEmpty();
    }

    private void load(String name, String route) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(name, route));
    }

    private void onlyTheFitPasses() throws Exception {
        MockEndpoint fit = context.getEndpoint("mock:fit", MockEndpoint.class);
        JsonNode answer = tree("{\"parsing\": {}, \"profile\": " + FIT + "}");
        fit.expectedBodiesReceived(tree(FIT), FIT, Profile.of(tree(FIT)), answer);

        template.sendBody("direct:in", tree(UNFIT));
        template.sendBody("direct:in", UNFIT);
        template.sendBody("direct:in", tree(FIT));
        template.sendBody("direct:in", FIT);
        template.sendBody("direct:in", Profile.of(tree(FIT)));
        template.sendBody("direct:in", answer);

        fit.assertIsSatisfied();
    }

    @Test
    void whatIsNoProfileIsAnErrorAndNotUnfit() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").filter(Eligibility.SEARCHING).to("mock:fit");
                    }
                });

        assertThatThrownBy(() -> template.sendBody("direct:in", tree("{\"board\": {}}")))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseMessage(
                        "A profile is needed, but this JSON object is none: it has the field"
                                + " board")
                .cause()
                .isInstanceOf(TypeConversionException.class);
        assertThatThrownBy(() -> template.sendBody("direct:in", null))
                .hasRootCauseMessage(
                        "A profile is needed as the message body to tell whether it is fit for"
                                + " searching");
    }
}
