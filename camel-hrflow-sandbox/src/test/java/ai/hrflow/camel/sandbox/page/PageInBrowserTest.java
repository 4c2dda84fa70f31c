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
package ai.hrflow.camel.sandbox.page;

import static ai.hrflow.camel.sandbox.Client.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.TestFiles;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.webhook.BackOff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page as a person meets it, in a real Chromium. Skipped where there is none; the environment's
 * {@code CHROME} names one in an unusual place. With {@code -Dhrflow.docs.screenshot=true} the
 * picture in the documentation is taken anew.
 */
class PageInBrowserTest {

    private static final String HOSTILE = "<img src=x onerror=\"window.ran=1\">";
    private static final Path DOCUMENTS =
            Path.of("..", "camel-hrflow-examples", "resume-import", "documents", "good");
    private static final Path PICTURE = Path.of("..", "docs", "images", "sandbox.png");
    private static final int PICTURE_LIMIT = 300_000;

    private static Chromium chromium;

    private HrFlowSandbox sandbox;
    private Client client;
    private Tab tab;

    @BeforeAll
    static void startBrowser() throws IOException {
        Optional<Path> executable = Chromium.find();
        assumeTrue(
                executable.isPresent(),
                "No Chromium or Chrome on the PATH: the sandbox's page is not tested in a browser");
        chromium = Chromium.start(executable.get());
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        sandbox =
                HrFlowSandbox.builder()
                        .parsingDelay(Duration.ZERO)
                        .webhookBackOff(new BackOff(1, Duration.ZERO, Duration.ZERO))
                        .start();
        client = new Client(sandbox);
        tab = chromium.open();
        tab.resize(1280, 1000, 1);
        tab.go(origin() + "/");
        tab.awaitText("#state", "live");
    }

    @AfterEach
    void everyRequestStayedHere() {
        tab.close();
        sandbox.close();
        List<String> allowed = new ArrayList<>(tab.requests());
        allowed.removeAll(tab.blocked());
        assertThat(allowed).isNotEmpty().allMatch(url -> url.startsWith(origin() + "/"));
    }

    private String origin() {
        return "http://127.0.0.1:" + sandbox.port();
    }

    private void assertNoComplaints() {
        assertThat(tab.complaints()).isEmpty();
    }

    private String upload(String fileName, String type, byte[] bytes) {
        Reply reply =
                client.upload(
                        form().field("source_key", sandbox.sourceKey())
                                .field("sync_parsing", "1")
                                .file(fileName, type, bytes));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.data().at("/profile/key").asText();
    }

    private String uploadText(String... lines) {
        return upload(
                "cv.txt", "text/plain", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private String uploadAda() {
        return uploadText(
                "Ada Lovelace",
                "ada.lovelace@example.org",
                "",
                "Experience",
                "Analyst, Babbage & Co, London",
                "Jan 1842 - Dec 1843",
                "",
                "Skills",
                "Java, Python");
    }

    private void storeJob(String name, String... skills) {
        ObjectNode body = Client.JSON.createObjectNode().put("board_key", sandbox.boardKey());
        ObjectNode job = body.putObject("job").put("name", name);
        job.putObject("location").put("text", "Lyon");
        for (String skill : skills) {
            job.withArray("skills").addObject().put("name", skill);
        }
        assertThat(client.json("POST", "job/indexing", body.toString()).status()).isEqualTo(201);
    }

    @Test
    void whatArrivesAppearsWithoutAReload() {
        tab.value("window.sameDocument = true");
        assertThat(tab.text("#count-profiles")).isEqualTo("0");

        uploadAda();
        storeJob("Analyst");
        sandbox.webhooks().register(origin() + "/nowhere", null);
        sandbox.faults().next("auth GET", Fault.status(503));
        client.get("auth");
        client.upload(
                form().field("source_key", sandbox.sourceKey())
                        .field("reference", "cut")
                        .file("cut.pdf", "application/pdf", "%PDF-1.7 cut".getBytes()));

        tab.awaitText("#profiles", "Ada Lovelace");
        tab.awaitText("#profiles", "Analyst, Babbage & Co");
        tab.awaitText("#jobs", "Analyst");
        tab.awaitText("#requests", "fault: status 503");
        tab.awaitText("#failures", "Not read: cut.");
        tab.awaitText("#deliveries", "profile.parsing.error");
        tab.awaitText("#deliveries", "failed1 attempt, 404");
        assertThat(tab.text("#count-profiles")).isEqualTo("1");
        assertThat(tab.text("#note-profiles")).isEqualTo("1 failed");
        assertThat(tab.value("window.sameDocument").asBoolean()).isTrue();
        assertNoComplaints();
    }

    @Test
    void theSearchBoxAsksTheApi() {
        uploadAda();
        uploadText("Grace Hopper", "grace@example.org", "Skills", "COBOL");
        tab.awaitText("#profiles", "Grace Hopper");

        search("python");
        tab.awaitText("#results-note", "1 profile, newest first");
        assertThat(tab.texts("#results-list .what b")).containsExactly("Ada Lovelace");
        assertThat(sandbox.journal().last().operationId()).isEqualTo("profiles/searching GET");

        search("juggling");
        tab.awaitText("#results-note", "Nothing that can be found");
        assertThat(tab.texts("#results-list li")).isEmpty();

        sandbox.faults().next("profiles/searching GET", Fault.status(500, "Injected trouble"));
        search("python");
        tab.awaitText("#results-note", "The search failed. 500: Injected trouble");
    }

    @Test
    void hitsAreScoredForAJob() {
        uploadAda();
        uploadText(
                "Grace Hopper",
                "grace@example.org",
                "Experience",
                "Java developer, Navy, Arlington",
                "Jan 1944 - Dec 1966",
                "Skills",
                "Java, Spring, SQL");
        storeJob("Java developer", "java", "spring");
        tab.awaitText("#jobs", "Java developer");
        chooseFirstJob();
        search("java");
        tab.awaitText("#results-note", "2 profiles, best first");
        assertThat(tab.texts("#results-list .what b"))
                .containsExactly("Grace Hopper", "Ada Lovelace");
        assertThat(tab.texts("#results-list .score b")).allMatch(s -> s.matches("\\d+\\.\\d %"));
        assertThat(tab.value("document.querySelector('#results-list meter').value").asDouble())
                .isGreaterThan(0.5);
        assertNoComplaints();
    }

    private void chooseFirstJob() {
        tab.awaitText("#score-job", "scored for: ");
        tab.value(
                "(e => { e.selectedIndex = 1; e.dispatchEvent(new Event('change')); })"
                        + "(document.getElementById('score-job'))");
    }

    private void search(String words) {
        tab.value("document.getElementById('query').value = ''");
        tab.click("#query");
        tab.type(words);
        tab.click("#search button");
    }

    @Test
    void markupInADocumentIsShownAndNotObeyed() throws IOException {
        upload("cv.pdf", "application/pdf", TestFiles.pdfBytes(1, HOSTILE, "x@example.org"));
        ObjectNode body = Client.JSON.createObjectNode().put("source_key", sandbox.sourceKey());
        ObjectNode profile = body.putObject("profile").put("reference", HOSTILE);
        profile.put("text", HOSTILE + " welder");
        ObjectNode info = profile.putObject("info").put("full_name", HOSTILE);
        info.put("email", HOSTILE).put("phone", HOSTILE).put("summary", HOSTILE);
        info.put("picture", "http://evil.example/x.png").put("date_birth", "<b>1");
        info.putObject("location").put("text", HOSTILE);
        info.putArray("urls").addObject().put("type", "x").put("url", "javascript:window.ran=1");
        ObjectNode step = profile.putArray("experiences").addObject();
        step.put("title", HOSTILE).put("company", HOSTILE).put("description", HOSTILE);
        profile.putArray("educations").addObject().put("title", HOSTILE).put("school", HOSTILE);
        for (String list : List.of("skills", "languages", "certifications", "interests", "tags")) {
            profile.putArray(list).addObject().put("name", HOSTILE).put("value", HOSTILE);
        }
        assertThat(client.json("POST", "profile/indexing", body.toString()).status())
                .isEqualTo(201);
        storeJob(HOSTILE, HOSTILE);
        client.get("%3Cimg%20src=x%20onerror=window.ran=1%3E");

        tab.awaitText("#profiles", HOSTILE);
        tab.awaitText("#jobs", HOSTILE);
        tab.awaitText("#requests", "img");
        search("welder");
        tab.awaitText("#results-list .what b", HOSTILE);
        tab.click("#results-list button");
        tab.awaitText("#detail-heading", HOSTILE);
        assertThat(tab.text("#detail-body")).contains("javascript:window.ran=1");
        assertThat(tab.texts("#detail-body .chips li")).contains(HOSTILE + ": " + HOSTILE);
        tab.click("#detail-close");
        tab.click("#jobs button");
        tab.awaitTrue("document.getElementById('detail').open");
        tab.awaitText("#detail-heading", HOSTILE);

        assertThat(tab.value("document.images.length").asInt()).as("only the icon").isEqualTo(1);
        assertThat(tab.value("document.links.length").asInt()).isLessThanOrEqualTo(1);
        assertThat(tab.value("window.ran === undefined").asBoolean()).isTrue();
        assertNoComplaints();
    }

    @Test
    void evenABlunderInTheScriptCouldNotTurnTextIntoMarkup() {
        String outcome =
                tab.value(
                                "(() => { try { document.body.innerHTML = '<b>x'; return 'made'; }"
                                        + " catch (e) { return e.name; } })()")
                        .asText();
        assertThat(outcome).isEqualTo("TypeError");
        tab.value(
                "(() => { const s = document.createElement('img'); s.src ="
                        + " 'http://127.0.0.1:1/x.png'; document.body.append(s); })()");
        await().until(() -> tab.blocked().contains("http://127.0.0.1:1/x.png"));
    }

    @Test
    void theOriginalDocumentOpensInATabOfItsOwn() throws IOException {
        upload(
                "Ada's CV.pdf",
                "application/pdf",
                TestFiles.pdfBytes(1, "Ada Lovelace", "ada@example.org"));
        Tab document = openDocument("Ada Lovelace");
        await().atMost(Duration.ofSeconds(30)).until(() -> !document.responses().isEmpty());
        assertThat(document.responses().get(0).status()).isEqualTo(200);
        assertThat(document.responses().get(0).type()).isEqualTo("application/pdf");
        assertThat(document.responses().get(0).url()).startsWith(origin() + "/public/");
        document.awaitTrue("document.contentType === 'application/pdf'");
        assertNoComplaints();
        assertThat(document.complaints()).isEmpty();
    }

    @Test
    void aDocumentCannotUseTheAdministration() {
        String page =
                """
                <html><body><h1>Mallory Gray</h1><p>mallory@example.org</p>
                <script>fetch('/sandbox/reset', {method: 'POST'}); window.ran = 1;</script>
                <img src="/sandbox/overview"></body></html>
                """;
        upload("cv.html", "text/html", page.getBytes(StandardCharsets.UTF_8));
        Tab document = openDocument("Mallory Gray");
        document.awaitText("h1", "Mallory Gray");
        await().until(
                        () ->
                                document.complaints().stream()
                                        .anyMatch(c -> c.contains("Blocked script execution")));
        assertThat(document.value("window.ran === undefined").asBoolean()).isTrue();
        assertThat(document.responses()).extracting(Tab.Response::url).hasSize(1);
        assertThat(sandbox.profiles()).hasSize(1);
    }

    private Tab openDocument(String name) {
        tab.awaitText("#profiles", name);
        tab.click("#profiles button");
        tab.awaitText("#detail-heading", name);
        List<Tab> before = chromium.tabs();
        tab.click("#detail-body .document");
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                chromium.tabs().stream()
                                        .filter(opened -> !before.contains(opened))
                                        .filter(
                                                opened ->
                                                        opened.requests().stream()
                                                                .anyMatch(
                                                                        r ->
                                                                                r.contains(
                                                                                        "/public/")))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void thePageIsUsableByKeyboardAlone() {
        uploadAda();
        tab.awaitText("#profiles", "Ada Lovelace");
        tab.pressSlash();
        assertThat(focused()).isEqualTo("query");
        tab.type("java");
        tab.pressEnter();
        tab.awaitText("#results-list", "Ada Lovelace");
        for (int i = 0; i < 4; i++) {
            tab.pressTab();
        }
        tab.awaitTrue("document.activeElement.closest('#results-list') !== null");
        tab.pressEnter();
        tab.awaitTrue("document.getElementById('detail').open");
        tab.awaitTrue("document.activeElement.closest('#detail') !== null");
        tab.pressEscape();
        tab.awaitTrue("!document.getElementById('detail').open");
        tab.awaitTrue("document.activeElement.closest('#results-list') !== null");
    }

    @Test
    void anArrivalLeavesTheFocusWhereItIs() {
        uploadAda();
        tab.awaitText("#profiles", "Ada Lovelace");
        tab.value("document.querySelector('#profiles button').focus()");
        uploadText("Grace Hopper", "grace@example.org", "Skills", "COBOL");
        tab.awaitText("#profiles", "Grace Hopper");
        assertThat(tab.texts("#profiles .what b")).containsExactly("Grace Hopper", "Ada Lovelace");
        assertThat(tab.value("document.activeElement.textContent").asText())
                .contains("Ada Lovelace");
    }

    private String focused() {
        return tab.value("document.activeElement.id").asText();
    }

    @Test
    void everythingThatCanBeUsedHasAName() {
        uploadAda();
        storeJob("Analyst");
        tab.awaitText("#profiles", "Ada Lovelace");
        tab.awaitText("#jobs", "Analyst");
        search("java");
        tab.awaitText("#results-list", "Ada Lovelace");
        List<String> roles =
                List.of("button", "link", "searchbox", "combobox", "region", "table", "meter");
        int seen = 0;
        for (JsonNode node : tab.accessibilityTree()) {
            String role = node.at("/role/value").asText();
            if (roles.contains(role) && !node.path("ignored").asBoolean()) {
                seen++;
                assertThat(node.at("/name/value").asText()).as(node.toString()).isNotBlank();
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void aNarrowWindowNeedsNoSidewaysScrollingInLightAndDark() {
        uploadAda();
        storeJob("A job with a name that is a good deal longer than a telephone is wide");
        sandbox.webhooks().register(origin() + "/a/long/address/that/goes/on/and/on/and/on", null);
        tab.awaitText("#profiles", "Ada Lovelace");
        tab.awaitText("#jobs", "A job");
        tab.resize(360, 740, 1);
        assertThat(tab.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(360);
        tab.prefer("color-scheme", "light");
        int light = brightness();
        tab.prefer("color-scheme", "dark");
        assertThat(brightness()).isLessThan(60);
        assertThat(light).isGreaterThan(220);
    }

    private int brightness() {
        return tab.value(
                        "Math.max(...getComputedStyle(document.body).backgroundColor"
                                + ".match(/\\d+/g).map(Number))")
                .asInt();
    }

    @Test
    void aLostConnectionIsSaidAndRegained() {
        sandbox.refuseConnections();
        tab.awaitText("#state", "trying again");
        assertThat(tab.text("#state")).isEqualTo("no connection; trying again");
        sandbox.acceptConnections();
        tab.awaitText("#state", "live");
    }

    /** A newcomer copies them as they are; only the key is in the shell's environment. */
    @Test
    void theCommandsOfTheEmptyListsWork(@TempDir Path folder) throws Exception {
        assumeTrue(isOnPath("curl") && isOnPath("sh"), "No curl or no sh: commands are not tried");
        Files.write(
                folder.resolve("resume.pdf"),
                TestFiles.pdfBytes(1, "Ada Lovelace", "ada@example.org"));
        tab.awaitText("#profiles-empty code", "curl");
        List<String> commands = tab.texts(".empty code");
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            assertThat(run(command, folder)).as(command).startsWith("{\"code\":20");
        }
        tab.awaitText("#profiles", "Ada Lovelace");
        tab.awaitText("#jobs", "Welder");
        tab.awaitTrue("[...document.querySelectorAll('.empty')].every(e => e.hidden)");
        assertThat(sandbox.journal().requests())
                .extracting(r -> r.operationId())
                .containsExactlyInAnyOrder(
                        "profile/parsing/file POST",
                        "job/indexing POST",
                        "auth GET",
                        "webhook/check POST");
    }

    private String run(String command, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
        builder.environment().put("HRFLOW_API_KEY", sandbox.apiKey());
        builder.environment().put("no_proxy", "127.0.0.1");
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command).isZero();
        return output;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "hrflow.docs.screenshot",
            matches = "true",
            disabledReason = "The picture is taken with -Dhrflow.docs.screenshot=true")
    void thePictureOfTheDocumentation() throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", PageInBrowserTest::accept);
        receiver.start();
        try {
            String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/events";
            sandbox.webhooks().register(address, null);
            storeJob("Accountant", "sap", "excel", "reporting");
            uploadSamples();
            sandbox.faults().next("auth GET", Fault.status(503));
            client.get("auth");
            tab.prefer("reduced-motion", "reduce");
            tab.resize(1280, 1180, 1);
            chooseFirstJob();
            search("sap excel");
            tab.awaitText("#results-note", "best first");
            tab.awaitText("#requests", "profiles/scoring");
            tab.awaitText("#deliveries", "delivered");
        } finally {
            receiver.stop(0);
        }
        byte[] picture = tab.screenshot();
        assertThat(picture.length).isLessThan(PICTURE_LIMIT);
        Files.write(PICTURE, picture);
    }

    private static void accept(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static String extension(Path document) {
        String name = document.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void uploadSamples() throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            documents =
                    files.filter(f -> f.toString().matches(".*\\.(pdf|docx)")).sorted().toList();
        }
        for (Path document : documents) {
            Reply reply =
                    client.upload(
                            form().field("source_key", sandbox.sourceKey())
                                    .field("sync_parsing", "1")
                                    .field("webhook_parsing_sending", "1")
                                    .file(
                                            "resume." + extension(document),
                                            "application/octet-stream",
                                            Files.readAllBytes(document)));
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        }
    }
}
