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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.TestFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextOperationsTest {

    private static final String SENTENCE =
            "Senior Java Developer at Nordwind GmbH in Munich since 03/2019, 5 years of Python,"
                    + " teamwork, speaks German. Write to ada@example.org.";

    static HrFlowSandbox sandbox;
    static Client client;

    @BeforeAll
    static void start() {
        sandbox = HrFlowSandbox.start();
        client = new Client(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void entitiesStandWhereTheirOffsetsSay() {
        JsonNode data = post("text/parsing", body().put("text", SENTENCE)).data();
        assertThat(data.path("text").asText()).isEqualTo(SENTENCE);
        List<String> found = new ArrayList<>();
        int before = 0;
        for (JsonNode entity : data.path("entities")) {
            int start = entity.path("start").asInt();
            int end = entity.path("end").asInt();
            assertThat(start).isGreaterThanOrEqualTo(before).isLessThan(end);
            before = end;
            found.add(entity.path("label").asText() + ": " + SENTENCE.substring(start, end));
        }
        assertThat(found)
                .contains(
                        "job_title: Senior Java Developer",
                        "company: Nordwind GmbH",
                        "location: Munich",
                        "duration: 5 years",
                        "skill_hard: Python",
                        "skill_soft: teamwork",
                        "language: German",
                        "email: ada@example.org")
                .anyMatch(entity -> entity.startsWith("date: ") && entity.contains("03/2019"));
        assertThat(data.path("parsing").path("job_titles"))
                .isEqualTo(strings("Senior Java Developer"));
        assertThat(data.path("parsing").path("companies")).isEqualTo(strings("Nordwind GmbH"));
        assertThat(data.path("parsing")).hasSize(18);
    }

    @Test
    void onlyTheLabelsAskedForAreReturned() {
        ObjectNode body = body().put("text", SENTENCE);
        body.set("labels", strings("email", "company"));
        JsonNode data = post("text/parsing", body).data();
        assertThat(data.path("entities")).hasSize(2);
        assertThat(data.path("parsing").path("job_titles")).isEmpty();
        body.set("labels", strings("shoe_size"));
        assertThat(post("text/parsing", body).status()).isEqualTo(422);
    }

    @Test
    void oneTextGivesAnObjectAndSeveralGiveAList() {
        ObjectNode many = body();
        many.set("texts", strings(SENTENCE, "Nothing to see"));
        JsonNode list = post("text/parsing", many).data();
        assertThat(list).hasSize(2);
        assertThat(list.path(0))
                .isEqualTo(post("text/parsing", body().put("text", SENTENCE)).data());
        assertThat(post("text/parsing", body()).status()).isEqualTo(400);
        many.put("text", "both");
        assertThat(post("text/parsing", many).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/parsing", "text/tagging", "text/geocoding"})
    void thirtyTwoTextsAreTooMany(String operation) {
        ObjectNode body = body().put("algorithm_key", "tagger-hrflow-skills");
        ArrayNode texts = body.putArray("texts");
        for (int i = 0; i < 31; i++) {
            texts.add("Lyon");
        }
        assertThat(post(operation, body).data()).hasSize(31);
        texts.add("Lyon");
        assertThat(post(operation, body).status()).isEqualTo(400);
    }

    @Test
    void aTextBecomesAProfileOrAJobWhenAskedFor() {
        String resume = "Ada Lovelace\nada@example.org\n\nSkills\nPython, SQL\n";
        JsonNode profile =
                post("text/parsing", body().put("text", resume).put("output_object", "profile"))
                        .data()
                        .path("profile");
        assertThat(profile.at("/info/full_name").asText()).isEqualTo("Ada Lovelace");
        assertThat(profile.at("/skills/0/name").asText()).isEqualTo("python");
        ObjectNode stored = body().put("source_key", sandbox.sourceKey());
        stored.set("profile", profile);
        assertThat(post("profile/indexing", stored).status()).isEqualTo(201);

        String offer = "Welder (m/f)\nWe look for a welder in Lyon. MAG welding, English.";
        JsonNode job =
                post("text/parsing", body().put("text", offer).put("output_object", "job"))
                        .data()
                        .path("job");
        assertThat(job.path("name").asText()).isEqualTo("Welder (m/f)");
        assertThat(job.at("/location/text").asText()).isEqualTo("Lyon");
        ObjectNode storedJob = body().put("board_key", sandbox.boardKey());
        storedJob.set("job", job);
        assertThat(post("job/indexing", storedJob).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}: {1} is {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tagger-rome-family | We need a nurse for our hospital | J | Health",
                "tagger-rome-subfamily | Soudeur TIG sur site | H29 | Metalwork",
                "tagger-rome-category | Softwareentwickler Java gesucht | M1805 | Software"
                        + " development",
                "tagger-rome-jobtitle | chauffeur routier | N4101 | Long-distance haulage",
                "tagger-hrflow-skills | python, again Python, and SQL | python | python"
            })
    void taggersTellFieldsAndSkills(String algorithm, String text, String id, String tag) {
        JsonNode data =
                post("text/tagging", body().put("algorithm_key", algorithm).put("text", text))
                        .data();
        assertThat(data.path("tags")).isEqualTo(strings(tag));
        assertThat(data.path("ids").path(0).textValue()).isEqualTo(id);
        assertThat(data.path("predictions").path(0).asDouble()).isBetween(0.4, 1.0);
    }

    @Test
    void tagsComeInTheLanguageAndNumberAskedFor() {
        ObjectNode body =
                body().put("algorithm_key", "tagger-rome-family")
                        .put("text", "nurse and accountant and nursing")
                        .put("output_lang", "fr")
                        .put("top_n", 5);
        assertThat(post("text/tagging", body).data().path("tags"))
                .isEqualTo(strings("Santé", "Support à l'entreprise"));
        body.put("top_n", 0);
        assertThat(post("text/tagging", body).data().path("tags")).isEmpty();
        body.put("text", "zzz").put("top_n", 5);
        assertThat(post("text/tagging", body).data().path("tags")).isEmpty();
    }

    @Test
    void ownLabelsAreRankedAndNeeded() {
        ObjectNode body =
                body().put("algorithm_key", "tagger-hrflow-labels")
                        .put("text", "welding of steel frames");
        assertThat(post("text/tagging", body).message()).contains("labels");
        body.set("labels", strings("health care", "steel welding"));
        assertThat(post("text/tagging", body).data().path("tags"))
                .isEqualTo(strings("steel welding"));
        body.set("labels", strings("CDI", "CDD"));
        body.put("text", "a fixed-term contract of 12 months")
                .put("context", "CDI is permanent employment. CDD is a fixed-term contract.");
        Reply explained = post("text/tagging", body);
        assertThat(explained.data().path("tags")).isEqualTo(strings("CDD"));
        assertThat(explained.data().path("ids")).isEqualTo(strings("1"));
        body.put("text", "welding of steel frames");
        body.put("algorithm_key", "tagger-hrflow-dynamic").set("dynamic_labels", strings("steel"));
        assertThat(post("text/tagging", body).data().path("tags")).isEqualTo(strings("steel"));
        body.put("algorithm_key", "tagger-of-nobody");
        assertThat(post("text/tagging", body).message())
                .isEqualTo("Unable to find object: algorithm");
    }

    @Test
    void textsWithCommonWordsHaveVectorsNearEachOther() {
        float[] one = vector("Java developer in Lyon");
        assertThat(one).hasSize(2048);
        assertThat(dot(one, one)).isCloseTo(1, within(1e-4));
        assertThat(dot(one, vector("Lyon: a developer of Java")))
                .isGreaterThan(dot(one, vector("Nurse on a night shift")) + 0.3);
    }

    @Test
    void linkedWordsAreCloseAndTheNumberAskedForIsKept() {
        JsonNode five = post("text/linking", body().put("word", "Python")).data();
        assertThat(five).hasSize(5);
        double before = 1;
        for (JsonNode pair : five) {
            assertThat(pair.path(0).asText()).isNotEqualToIgnoringCase("python");
            assertThat(pair.path(1).asDouble()).isGreaterThan(0).isLessThanOrEqualTo(before);
            before = pair.path(1).asDouble();
        }
        assertThat(post("text/linking", body().put("word", "java").put("top_n", 50)).data())
                .hasSize(50);
        assertThat(post("text/linking", body().put("word", "x").put("top_n", 0)).data())
                .isEqualTo(Client.JSON.createArrayNode());
        assertThat(post("text/linking", body().put("word", "x").put("top_n", -1)).status())
                .isEqualTo(400);
    }

    @Test
    void otherSpellingsOfASkillAreTheClosest() {
        JsonNode data = post("text/linking", body().put("word", "c sharp")).data();
        assertThat(data.path(0).path(0).asText()).isEqualTo("c#");
        assertThat(data.path(0).path(1).asDouble()).isGreaterThan(0.9);
    }

    @ParameterizedTest(name = "{0} is {1} at {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12 rue de la Paix, 69002 Lyon, France | Lyon | 45.764 | 4.836",
                "MÜNCHEN | Munich | 48.137 | 11.575",
                "New York, NY | New York | 40.713 | -74.006",
                "東京 | Tokyo | 35.682 | 139.759"
            })
    void townsHavePoints(String text, String city, double lat, double lng) {
        JsonNode place = post("text/geocoding", body().put("text", text)).data().path(0);
        assertThat(place.path("text").asText()).isEqualTo(text);
        assertThat(place.at("/fields/city").asText()).isEqualTo(city);
        assertThat(place.path("lat").asDouble()).isEqualTo(lat);
        assertThat(place.path("lng").asDouble()).isEqualTo(lng);
    }

    @Test
    void anUnknownPlaceHasNoPointAndKeepsItsTurn() {
        ObjectNode body = body();
        body.set("texts", strings("Nowhere in particular", "Lyon"));
        Reply reply = post("text/geocoding", body);
        assertThat(reply.data()).hasSize(2);
        assertThat(reply.data().path(0).path("lat").isNull()).isTrue();
        assertThat(reply.data().path(1).path("lat").asDouble()).isEqualTo(45.764);
        assertThat(reply.message()).matches("Geocoding Text finished in \\d+\\.\\d\\d seconds\\.");
    }

    @Test
    void aDigitalDocumentIsReadPageByPage() throws IOException {
        byte[] pdf = TestFiles.pdfBytes(3, "This is page {page} of a document in English words");
        JsonNode data = ocr("letter.pdf", "application/pdf", pdf).data();
        assertThat(data.path("pages")).hasSize(3);
        assertThat(data.at("/pages/1/page_number").asInt()).isEqualTo(2);
        assertThat(data.at("/pages/1/sections/0").textValue()).startsWith("This is page 2");
        assertThat(data.path("text").asText()).contains("page 1", "page 3");
        assertThat(data.path("text_language").asText()).isEqualTo("en");
        assertThat(Base64.getDecoder().decode(data.path("base64_pdf").asText())).isEqualTo(pdf);
    }

    @Test
    void aPictureHasNoTextButBecomesAPdfAndTheAnswerSaysSo() throws IOException {
        Reply reply = ocr("scan.png", "image/png", TestFiles.pngBytes());
        assertThat(reply.data().path("text").asText()).isEmpty();
        assertThat(new String(Base64.getDecoder().decode(reply.data().path("base64_pdf").asText())))
                .startsWith("%PDF");
        assertThat(reply.http().headers().firstValue("X-Sandbox-Approximation")).contains("empty");
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertThat(ocr("x.pdf", "application/pdf", new byte[0]).status()).isEqualTo(400);
        assertThat(ocr("x.exe", "application/pdf", "MZ\u0000\u0001\u0002".getBytes()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 512})
    void anIllustrationCanBeFetchedWithoutAKey(int width) throws Exception {
        Reply reply =
                post("text/imaging", body().put("text", "Head of welding").put("width", width));
        HttpResponse<byte[]> image =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(reply.data().path("image_url").asText()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(image.headers().firstValue("Content-Type")).contains("image/png");
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(image.body()));
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getRGB(0, 0)).isNotEqualTo(read.getRGB(width - 1, width - 1));
        assertThat(post("text/imaging", body().put("text", "x").put("width", 300)).status())
                .isEqualTo(400);
    }

    @Test
    void theOlderOperationsAnswerInTheirOwnShapes() {
        JsonNode parsed = post("document/parsing", body().put("text", SENTENCE)).data();
        assertThat(parsed.path("ents"))
                .isEqualTo(
                        post("text/parsing", body().put("text", SENTENCE)).data().path("entities"));
        JsonNode revealed = post("document/revealing", body().put("text", SENTENCE)).data();
        assertThat(revealed.path(0)).hasSize(2);
        JsonNode linked =
                post("document/linking", body().put("text", "python").put("top_n", 2)).data();
        assertThat(linked).hasSize(2);
        ObjectNode body = body().put("item_type", "profile");
        body.putObject("item").put("text", "Ada writes programs");
        byte[] bytes = Base64.getDecoder().decode(post("document/embedding", body).data().asText());
        assertThat(bytes).hasSize(4 * 1024);
        double length = 0;
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        while (numbers.hasRemaining()) {
            length += Math.pow(numbers.getFloat(), 2);
        }
        assertThat(length).isCloseTo(1, within(1e-4));
    }

    private static Reply ocr(String name, String type, byte[] bytes) {
        return client.send(client.uploadRequest(Client.form().file(name, type, bytes), "text/ocr"));
    }

    private static float[] vector(String text) {
        JsonNode list = post("text/embedding", body().put("text", text)).data();
        assertThat(list).hasSize(1);
        JsonNode embedding = list.path(0).path("embedding");
        float[] vector = new float[embedding.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = embedding.get(i).floatValue();
        }
        return vector;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static Reply post(String operation, ObjectNode body) {
        return client.json("POST", operation, body.toString());
    }

    private static ObjectNode body() {
        return Client.JSON.createObjectNode();
    }

    private static ArrayNode strings(String... texts) {
        ArrayNode list = Client.JSON.createArrayNode();
        for (String text : texts) {
            list.add(text);
        }
        return list;
    }
}
