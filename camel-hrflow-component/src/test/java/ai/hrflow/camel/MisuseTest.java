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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Bad input: one sentence that says what is wrong, where, and how to mend it, before anything is
 * sent.
 */
class MisuseTest extends RouteTest {

    private static final String KEY = "0123456789012345678901234567890123456789";

    @Override
    void configure(HrFlowComponent component) {
        component.setSourceKey(null);
        component.setBoardKey(null);
    }

    @AfterEach
    void nothingWasSent() {
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    private void refusedAtStart(String uri, String sentence) {
        assertThatThrownBy(() -> context.getEndpoint(uri))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageEndingWith(sentence);
    }

    private void refused(String uri, Object body, Map<String, Object> headers, String sentence) {
        assertThat(send(uri, body, headers).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    // ---- at start
    // --------------------------------------------------------------------------------------------------

    @Test
    void unknownOperation() {
        refusedAtStart(
                "hrflow:profile/parsing/files",
                "there is no operation profile/parsing/files; the nearest are profile/parsing/file,"
                    + " profile/parsing, profile/asking; for a path that this version does not know"
                    + " yet add"
                    + " custom=true&method=GET|POST|PUT|PATCH&requestKind=query|json|multipart");
    }

    @Test
    void methodThatTheOperationLacks() {
        refusedAtStart(
                "hrflow:profile/indexing?method=PATCH",
                "the operation profile/indexing has no method PATCH; it has [GET, POST, PUT]");
    }

    @Test
    void unknownOption() {
        refusedAtStart(
                "hrflow:profile/parsing/file?awaitResults=true",
                "there is no option awaitResults (the nearest are awaitResult and awaitTimeout); a"
                        + " parameter of the API without an option of its own is set by"
                        + " param.<api_name>, and one that carries people's data by its header");
    }

    @Test
    void parameterWithoutAnOption() {
        refusedAtStart(
                "hrflow:trackings?role=manager&actions=apply",
                "there is no option actions (set param.actions); a parameter of the API without an"
                        + " option of its own is set by param.<api_name>, and one that carries"
                        + " people's data by its header");
        refusedAtStart(
                "hrflow:profiles/searching?query=welder",
                "there is no option query (set the header CamelHrFlowQuery); a parameter of the API"
                        + " without an option of its own is set by param.<api_name>, and one that"
                        + " carries people's data by its header");
    }

    @Test
    void parametersThatExcludeEachOther() {
        refusedAtStart(
                "hrflow:profile/grading?algorithmKey=a&profileKey=k&param.profile_ids=[{\"source_key\":\"s\",\"profile_key\":\"k\"}]",
                "hrflow:profile/grading (GET) takes only one of the options profileKey or"
                        + " profileIds; remove all but one");
        refusedAtStart(
                "hrflow:ratings?role=manager&sourceKey=k&sourceKeys=k,l",
                "hrflow:ratings (GET) takes only one of the options sourceKeys or sourceKey; remove"
                        + " all but one");
    }

    @Test
    void parameterThatGoesWithAnother() {
        refused(
                "hrflow:ratings?role=manager&profileKey=k",
                null,
                Map.of(),
                "The parameter source_key is missing for hrflow:ratings (GET), which goes with"
                        + " profile_key: set the endpoint option sourceKey, the header"
                        + " CamelHrFlowSourceKey, the entry source_key of the map header"
                        + " CamelHrFlowParameters or the component option sourceKey");
    }

    @Test
    void numberOutOfItsRange() {
        refusedAtStart(
                "hrflow:storing/jobs?boardKeys=b&page=0",
                "The parameter page of hrflow:storing/jobs (GET) must be 1 or more but is 0");
        refusedAtStart(
                "hrflow:profile/upskilling?param.score=1",
                "The parameter score of hrflow:profile/upskilling (GET) must be strictly between 0"
                        + " and 1 but is 1");
        refused(
                "hrflow:rating?role=recruiter",
                null,
                Map.of("CamelHrFlowScore", 4),
                "The parameter score of hrflow:rating (POST) must be between 0 and 1 but is 4");
    }

    @Test
    void wrongValueInAList() {
        refused(
                "hrflow:text/parsing",
                "text",
                Map.of("CamelHrFlowLabels", java.util.List.of("email", "skill")),
                "The parameter labels of hrflow:text/parsing (POST) must be one of [first_name,"
                    + " last_name, date, duration, location, company, job_title, task, school,"
                    + " education_title, course, skill_hard, skill_soft, certification, language,"
                    + " interest, email, phone] but is 'skill'");
    }

    @Test
    void areaWithoutCoordinates() {
        refusedAtStart(
                "hrflow:profiles/searching?param.location_geopoint={\"lat\":48.8}",
                "The parameter location_geopoint of hrflow:profiles/searching (GET) must be a JSON"
                        + " object with lat and lng: a Map or JSON text");
    }

    @Test
    void addressThatIsTooLong() {
        refused(
                "hrflow:profile/asking?sourceKey=s&key=k",
                null,
                Map.of("CamelHrFlowQuestions", "Why? ".repeat(2_000)),
                "hrflow:profile/asking (GET) would need an address of 18056 bytes, of which servers"
                        + " take about 8000; give shorter or fewer values");
    }

    @Test
    void bodyThatIsNoParameters() {
        refused(
                "hrflow:profiles/searching?sourceKeys=s",
                "{\"info\":{},\"email\":\"jane@example.org\",\"text\":\"Welder\"}",
                Map.of(),
                "hrflow:profiles/searching (GET) takes its parameters from the message body, but"
                    + " info and text are none of them; if the body is left over from an earlier"
                    + " step, remove it first, or set the header CamelHrFlowQuery or the entry"
                    + " query of the map header CamelHrFlowParameters; a parameter that this"
                    + " version does not know is set by param.<api_name>");
        refused(
                "hrflow:text/embedding",
                java.util.List.of("one", "two"),
                Map.of(),
                "hrflow:text/embedding (POST) takes one text, but the message body is a list; split"
                        + " it first");
        refused(
                "hrflow:text/parsing",
                "{\"text\": oops}",
                Map.of(),
                "hrflow:text/parsing (POST) got a message body that begins like JSON but is not"
                    + " valid JSON at line 1, column 14; to send it as plain text, set the header"
                    + " CamelHrFlowText or the entry text of the map header CamelHrFlowParameters");
        refused(
                "hrflow:text/parsing",
                "{\"parsing_model\": \"atlas\"}",
                Map.of(),
                "One of the parameters text or texts is required for hrflow:text/parsing (POST):"
                    + " set the header CamelHrFlowText or the entry text of the map header"
                    + " CamelHrFlowParameters; or set the header CamelHrFlowTexts or the entry"
                    + " texts of the map header CamelHrFlowParameters; or give it as the message"
                    + " body");
    }

    @Test
    void objectThatIsLeftOverFromAnEarlierStep() {
        refused(
                "hrflow:tracking?action=apply&role=candidate&sourceKey=s&profileKey=p&boardKey=b&jobKey=j",
                Map.of("key", "p"),
                Map.of(),
                "hrflow:tracking (POST) takes its parameters from the message body, but key is none"
                        + " of them; if the body is left over from an earlier step, remove it"
                        + " first; a parameter that this version does not know is set by"
                        + " param.<api_name>");
    }

    @Test
    void pagingOfWhatIsNoList() {
        refusedAtStart(
                "hrflow:profile/indexing?method=GET&key=k&sourceKey=s&paging=all",
                "The option paging of hrflow:profile/indexing is for lists only");
        refusedAtStart(
                "hrflow:sources?paging=all&responseBody=none",
                "The option responseBody of hrflow:sources must be data, map or text together with"
                        + " paging=all");
        refusedAtStart(
                "hrflow:profile/upsert?onDuplicate=replace",
                "The option onDuplicate of hrflow:profile/upsert is for operations that make an"
                        + " object with a reference");
    }

    @Test
    void optionThatTheOperationDoesNotTake() {
        refusedAtStart(
                "hrflow:source?reference=R-1",
                "hrflow:source (GET) does not take the option reference; it takes key, stats,"
                        + " details");
        refusedAtStart(
                "hrflow:auth?sourceKey=" + KEY,
                "hrflow:auth (GET) does not take the option sourceKey; it takes no parameters");
    }

    @Test
    void twoIdentifiersAsOptions() {
        refusedAtStart(
                "hrflow:profile/indexing?method=GET&key=" + KEY + "&reference=R-1",
                "hrflow:profile/indexing (GET) takes only one of the options key or reference;"
                        + " remove all but one");
    }

    @Test
    void sameParameterTwice() {
        refusedAtStart(
                "hrflow:profile/indexing?method=GET&key=" + KEY + "&profileId=" + KEY,
                "The parameter key of hrflow:profile/indexing (GET) is set twice by options"
                        + " (profileId); remove one");
    }

    @Test
    void peoplesDataAsOption() {
        refusedAtStart(
                "hrflow:profile/indexing?method=GET&param.email=jane@example.org",
                "The parameter email of hrflow:profile/indexing (GET) carries people's data and"
                    + " cannot be an option (param.email), since URIs end up in logs and JMX; set"
                    + " the header CamelHrFlowEmail or the entry email of the map header"
                    + " CamelHrFlowParameters");
    }

    @Test
    void valueThatIsNotAllowed() {
        refusedAtStart(
                "hrflow:storing/profiles?sortBy=name",
                "The parameter sort_by of hrflow:storing/profiles (GET) must be one of [created_at,"
                        + " updated_at] but is 'name'");
    }

    @Test
    void valueOfAnotherType() {
        refusedAtStart(
                "hrflow:profile/parsing/file?labels=no-json",
                "The parameter labels of hrflow:profile/parsing/file (POST) must be a list of JSON"
                        + " objects: a List of Maps or JSON text");
        refusedAtStart(
                "hrflow:storing/profiles?createdAtMin=yesterday",
                "The parameter created_at_min of hrflow:storing/profiles (GET) must be a date");
        refusedAtStart(
                "hrflow:storing/profiles?param.location_lat=north",
                "The parameter location_lat of hrflow:storing/profiles (GET) must be a number");
    }

    @Test
    void fieldOfTheBodyAsOption() {
        refusedAtStart(
                "hrflow:profile/indexing?param.text=hello",
                "The parameter text of hrflow:profile/indexing (POST) is a part of the message"
                        + " body: it cannot be set by param.text");
    }

    @Test
    void uploadOptionElsewhere() {
        refusedAtStart(
                "hrflow:auth?autoReference=sha256",
                "The option autoReference of hrflow:auth is for uploads only");
        refusedAtStart(
                "hrflow:auth?awaitResult=true",
                "The option awaitResult of hrflow:auth is for profile/parsing/file only");
        refusedAtStart(
                "hrflow:auth?onDuplicate=replace",
                "The option onDuplicate of hrflow:auth is for operations that make an object with a"
                        + " reference");
        refusedAtStart(
                "hrflow:auth?flatBody=true",
                "The option flatBody of hrflow:auth is for operations that store an object");
    }

    @Test
    void customOperationWithoutMethod() {
        refusedAtStart(
                "hrflow:any/new/path?custom=true",
                "hrflow:any/new/path with custom=true needs method=GET|POST|PUT|PATCH and"
                        + " requestKind=query|json|multipart");
    }

    @Test
    void producerWithoutApiKey() {
        assertThatThrownBy(
                        () -> {
                            HrFlowComponent component = new HrFlowComponent();
                            context.addComponent("keyless", component);
                            context.getEndpoint("keyless:auth").createProducer().start();
                        })
                .hasMessageContaining(
                        "The API key is missing: set apiKey on the hrflow component, for example"
                                + " camel.component.hrflow.api-key={{env:HRFLOW_API_KEY}}");
    }

    @Test
    void plainHttpToAnotherMachine() {
        assertThatThrownBy(
                        () ->
                                context.getEndpoint("hrflow:auth?baseUrl=http://hrflow.example/v1")
                                        .createProducer()
                                        .start())
                .hasMessageContaining(
                        "The option baseUrl is plain http to another machine (hrflow.example): key"
                                + " and documents would travel unencrypted; use https, or set"
                                + " allowPlainHttp=true");
    }

    // ---- with a message
    // --------------------------------------------------------------------------------------------

    @Test
    void missingParameter() {
        refused(
                "hrflow:profile/indexing?method=GET&key=" + KEY,
                null,
                Map.of(),
                "The parameter source_key is missing for hrflow:profile/indexing (GET): set the"
                    + " endpoint option sourceKey, the header CamelHrFlowSourceKey, the entry"
                    + " source_key of the map header CamelHrFlowParameters or the component option"
                    + " sourceKey");
    }

    @Test
    void missingIdentifier() {
        refused(
                "hrflow:profile/indexing?method=GET&sourceKey=" + KEY,
                null,
                Map.of(),
                "One of the parameters key, reference or email is required for"
                    + " hrflow:profile/indexing (GET): set the endpoint option key, the header"
                    + " CamelHrFlowKey or the entry key of the map header CamelHrFlowParameters; or"
                    + " set the endpoint option reference, the header CamelHrFlowReference or the"
                    + " entry reference of the map header CamelHrFlowParameters; or set the header"
                    + " CamelHrFlowEmail or the entry email of the map header"
                    + " CamelHrFlowParameters");
    }

    @Test
    void headerOfAnotherType() {
        refused(
                "hrflow:profile/parsing/file?sourceKey=" + KEY,
                "text",
                Map.of("CamelHrFlowSyncParsing", "perhaps"),
                "The parameter sync_parsing of hrflow:profile/parsing/file (POST) must be true or"
                        + " false (sent as 1 or 0)");
        refused(
                "hrflow:profile/parsing/file?sourceKey=" + KEY,
                "text",
                Map.of("CamelHrFlowParameters", new ArrayList<>(List.of("a"))),
                "The header CamelHrFlowParameters must be a Map of parameter names and values but"
                        + " is a java.util.ArrayList");
    }

    @Test
    void indexingWithoutBody() {
        refused(
                "hrflow:profile/indexing?sourceKey=" + KEY,
                null,
                Map.of(),
                "hrflow:profile/indexing (POST) needs the profile as the message body, but the body"
                        + " is empty; to read, add method=GET");
    }

    @Test
    void bodyThatIsNoJson() {
        refused(
                "hrflow:profile/indexing?sourceKey=" + KEY,
                "{\"info\": ",
                Map.of(),
                "hrflow:profile/indexing (POST) needs JSON as the message body, but it is not valid"
                        + " JSON at line 1, column 10");
        refused(
                "hrflow:profile/indexing?sourceKey=" + KEY,
                "[1, 2]",
                Map.of(),
                "hrflow:profile/indexing (POST) needs a JSON object as the message body, but it is"
                        + " a list");
    }

    @Test
    void profileWithoutRequiredFields() {
        refused(
                "hrflow:profile/indexing?sourceKey=" + KEY,
                Map.of("reference", "R-1"),
                Map.of(),
                "hrflow:profile/indexing (POST) needs the fields info, text, experiences,"
                        + " educations in the profile of the message body");
    }

    @Test
    void uploadWithoutDocument() {
        String upload = "hrflow:profile/parsing/file?sourceKey=" + KEY;
        refused(
                upload,
                null,
                Map.of(),
                "hrflow:profile/parsing/file needs the document as the message body, but the body"
                        + " is empty");
        refused(
                upload,
                new byte[0],
                Map.of(),
                "hrflow:profile/parsing/file needs a document with content, but the body has 0"
                        + " bytes");
        refused(
                upload,
                new File("there-is-no-such-file.pdf"),
                Map.of(),
                "hrflow:profile/parsing/file was given a file that does not exist or is no regular"
                        + " file");
        refused(
                upload,
                new Object(),
                Map.of(),
                "hrflow:profile/parsing/file cannot read a body of the type java.lang.Object as a"
                        + " document; give a file, a stream, bytes or text");
    }

    @Test
    void awaitingWithoutReference() {
        refused(
                "hrflow:profile/parsing/file?awaitResult=true&sourceKey=" + KEY,
                "text",
                Map.of(),
                "hrflow:profile/parsing/file with awaitResult=true needs a reference to find the"
                        + " result by: set the header CamelHrFlowReference or the endpoint option"
                        + " reference, or let autoReference=fileName|sha256 derive one;"
                        + " it cannot go with a key, since the profile that is there would be taken"
                        + " for the result");
    }

    @Test
    void awaitingAReplacement() {
        refusedAtStart(
                "hrflow:profile/parsing/file?awaitResult=true&onDuplicate=replace",
                "The option onDuplicate of hrflow:profile/parsing/file cannot be replace together"
                        + " with awaitResult: the profile that is there would be taken for the"
                        + " result");
        assertThat(
                        send(
                                        "hrflow:profile/parsing/file?awaitResult=true&reference=R-1&key="
                                                + KEY
                                                + "&sourceKey="
                                                + KEY,
                                        "text")
                                .getException())
                .hasMessageContaining("cannot go with a key");
    }

    @Test
    void optionsOfTheTransport() {
        for (String wrong :
                new String[] {
                    "maxConcurrentRequests=0",
                    "maxRetries=-1",
                    "requestTimeout=0",
                    "maxResponseSize=0",
                    "proxyHost=proxy.example"
                }) {
            assertThatThrownBy(
                            () ->
                                    context.getEndpoint("hrflow:auth?" + wrong)
                                            .createProducer()
                                            .start())
                    .as(wrong)
                    .hasMessageContaining("must be");
        }
    }

    @Test
    void moreThanOneJsonDocument() {
        assertThat(
                        send("hrflow:profile/indexing?sourceKey=" + KEY, "{\"a\": 1}\n{\"b\": 2}")
                                .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not valid JSON");
    }

    @Test
    void checksumOfAStreamThatCanBeReadOnce() {
        refused(
                "hrflow:profile/parsing/file?autoReference=sha256&sourceKey=" + KEY,
                new java.io.FilterInputStream(new java.io.ByteArrayInputStream(new byte[] {1})) {},
                Map.of(),
                "hrflow:profile/parsing/file cannot derive a reference with autoReference=sha256"
                    + " from a stream that can be read only once; switch stream caching on, give a"
                    + " file, or use autoReference=fileName");
    }

    @Test
    void referenceFromANameThatWasNotGiven() {
        refused(
                "hrflow:profile/parsing/file?autoReference=fileName&sourceKey=" + KEY,
                "text",
                Map.of(),
                "hrflow:profile/parsing/file cannot derive a reference with autoReference=fileName"
                    + " from a message without a file name; set the header CamelHrFlowFileName, or"
                    + " use autoReference=sha256");
    }

    @Test
    void consumer() {
        assertThatThrownBy(() -> context.getEndpoint("hrflow:auth").createConsumer(e -> {}))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "hrflow:auth cannot stand in from: it calls the API; use it in to(...)");
    }

    @Test
    void headersAreOnlyParameters() {
        Exchange exchange =
                send(
                        "hrflow:profile/indexing?method=GET&key=" + KEY,
                        null,
                        Map.of(
                                "CamelHrFlowMethod",
                                "POST",
                                "CamelHrFlowBaseUrl",
                                "http://evil.example",
                                "CamelHrFlowApiKey",
                                "x"));
        assertThat(exchange.getException()).hasMessageContaining("source_key is missing");
    }
}
