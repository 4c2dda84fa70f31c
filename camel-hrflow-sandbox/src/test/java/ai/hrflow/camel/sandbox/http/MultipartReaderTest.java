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
package ai.hrflow.camel.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {

    static final String BODY =
            "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n"
                    + "Content-Type: text/plain\r\n\r\n\r\n--c\r\n-\r\n--\r\n--b--\r\nepilogue";

    static final class Parts implements MultipartReader.Sink {
        final List<String> all = new ArrayList<>();
        private StringBuilder current;

        @Override
        public void begin(Map<String, String> headers) {
            current = new StringBuilder(headers.get("content-disposition")).append("=");
        }

        @Override
        public void data(byte[] bytes, int from, int to) {
            current.append(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void end() {
            all.add(current.toString());
        }
    }

    @Test
    void readsTheSamePartsHoweverTheBodyIsCut() throws Exception {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= body.length; size++) {
            Parts parts = new Parts();
            MultipartReader reader = new MultipartReader("b", parts);
            for (int i = 0; i < body.length; i += size) {
                reader.feed(Arrays.copyOfRange(body, i, Math.min(body.length, i + size)));
            }
            reader.end();
            assertThat(parts.all)
                    .as("pieces of %s bytes", size)
                    .containsExactly(
                            "form-data; name=\"a\"=one",
                            "form-data; name=\"empty\"=",
                            "form-data; name=\"file\"; filename=\"x\"=\r\n--c\r\n-\r\n--");
        }
    }

    @Test
    void noticesAMissingEndAndBadHeaders() {
        assertThatThrownBy(
                        () -> {
                            MultipartReader reader = new MultipartReader("b", new Parts());
                            reader.feed("--b\r\nContent-Disposition: x\r\n\r\nda".getBytes());
                            reader.end();
                        })
                .hasMessageContaining("last boundary");
        assertThatThrownBy(
                        () ->
                                new MultipartReader("b", new Parts())
                                        .feed("--b\r\nno colon\r\n\r\n".getBytes()))
                .hasMessageContaining("colon");
        assertThatThrownBy(
                        () ->
                                new MultipartReader("b", new Parts())
                                        .feed(("--b\r\nX: " + "y".repeat(20_000)).getBytes()))
                .hasMessageContaining("too long");
    }

    @Test
    void decodesFileNamesOfAllKindsOfClients() {
        assertThat(name("form-data; name=\"file\"; filename=\"a%22b%0D%0Ac.pdf\""))
                .isEqualTo("a\"b\r\nc.pdf");
        assertThat(name("form-data; name=\"file\"; filename=\"a\\\"b.pdf\"")).isEqualTo("a\"b.pdf");
        assertThat(name("form-data; name=\"file\"; filename=\"C:\\cv\\a.pdf\""))
                .isEqualTo("C:\\cv\\a.pdf");
        assertThat(name("form-data; name=\"file\"; filename=\"a; b.pdf\"; x=y"))
                .isEqualTo("a; b.pdf");
        assertThat(name("form-data; name=file; filename=plain.pdf")).isEqualTo("plain.pdf");
        assertThat(
                        name(
                                "form-data; name=\"file\"; filename=\"x.pdf\";"
                                        + " filename*=UTF-8''r%C3%A9sum%C3%A9.pdf"))
                .isEqualTo("r\u00e9sum\u00e9.pdf");
        assertThat(name("form-data; name=\"file\"; filename*=latin-99''x")).isNull();
        assertThat(name("form-data; name=\"file\"")).isNull();
    }

    private static String name(String header) {
        return Disposition.of(header).fileName();
    }
}
