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
package ai.hrflow.camel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.wire.MultipartBody.Part;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.Exchange;

/** A document's name and type neither add to the form nor get lost. */
class FileNamesStayInTheirPlaceTest {

    private static final String SEED = "20261124";
    private static final int TRIES = 250;
    private static final String UPLOAD = "hrflow:profile/parsing/file?sourceKey=S";

    private static Caller caller;

    @BeforeContainer
    static void start() throws Exception {
        caller = new Caller();
    }

    @AfterContainer
    static void stop() throws Exception {
        caller.close();
    }

    @Provide
    Arbitrary<String> names() {
        return AnyText.upTo(40);
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("CamelHrFlowFileName", "CamelFileNameOnly", "CamelFileName");
    }

    @Provide
    Arbitrary<byte[]> documents() {
        return Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(200);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.oneOf(
                AnyText.upTo(20), AnyText.upTo(20).map(text -> "application/pdf" + text));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void nameOfTheDocument(
            @ForAll("headers") String header,
            @ForAll("names") String name,
            @ForAll("documents") byte[] document) {
        SentRequest request = caller.call(UPLOAD, document, Map.of(header, name));

        Part file = onlyFile(request);
        String expected = onTheWire(name);
        if (expected.isEmpty()) {
            assertThat(file.filename()).startsWith("document");
        } else {
            assertThat(file.filename()).isEqualTo(expected);
        }
        assertThat(file.content()).isEqualTo(document);
    }

    /** The last segment without white space around it, as browsers write it. */
    private static String onTheWire(String name) {
        String[] segments = name.split("[/\\\\]", -1);
        return segments[segments.length - 1]
                .trim()
                .replace("\r", "%0D")
                .replace("\n", "%0A")
                .replace("\"", "%22");
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void typeOfTheDocument(@ForAll("types") String type) {
        Exchange exchange =
                caller.exchange(UPLOAD, "Zoé Example", Map.of("CamelFileContentType", type));
        List<SentRequest> requests = caller.server().takeRequests();

        if (exchange.getException() == null) {
            assertThat(requests).hasSize(1);
            assertThat(onlyFile(requests.get(0)).type()).containsPattern("^[ -~]+$");
        } else {
            assertThat(requests).isEmpty();
        }
    }

    /** The document, in a form that has no field but those that belong there. */
    private static Part onlyFile(SentRequest request) {
        assertThat(request.form())
                .isEqualTo(
                        Map.of("source_key", List.of("S"), "sync_parsing_indexing", List.of("1")));
        Part file = request.multipart().file();
        assertThat(file.name()).isEqualTo("file");
        return file;
    }

    @Example
    void aNameCannotEndItsPart() {
        String name = "cv.pdf\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"key";

        Part file = onlyFile(caller.call(UPLOAD, "Zoé", Map.of("CamelFileName", name)));

        assertThat(file.filename())
                .isEqualTo(
                        "cv.pdf%22%0D%0A%0D%0Ax%0D%0A--b%0D%0A"
                                + "Content-Disposition: form-data; name=%22key");
    }

    @Example
    void pathsOfBothKindsAreCut() {
        Part unix =
                onlyFile(caller.call(UPLOAD, "x", Map.of("CamelFileName", "/home/zoé/cv été.pdf")));
        Part windows =
                onlyFile(caller.call(UPLOAD, "x", Map.of("CamelFileName", "C:\\Zoé\\cv.pdf")));

        assertThat(unix.filename()).isEqualTo("cv été.pdf");
        assertThat(windows.filename()).isEqualTo("cv.pdf");
    }
}
