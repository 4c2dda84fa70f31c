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
package ai.hrflow.camel.examples.ftpats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented candidates, by number: what each sends, and what the ATS says about him. */
final class Candidates {

    private static final Path DOCUMENTS = Path.of("..", "resume-import", "documents");
    private static final String[] BAD = {"empty.pdf", "installer.pdf", "truncated.pdf"};

    private Candidates() {}

    static byte[] good(String name) throws IOException {
        return Files.readAllBytes(DOCUMENTS.resolve("good").resolve(name));
    }

    static byte[] bad(String name) throws IOException {
        return Files.readAllBytes(DOCUMENTS.resolve("bad").resolve(name));
    }

    /** Every tenth sends what is no document: nothing, a program, half a file. */
    static boolean isBad(int number) {
        return number % 10 == 7;
    }

    static String reference(int number) {
        return "C-" + number;
    }

    static String email(int number) {
        return "candidate" + number + "@example.org";
    }

    static String base(int number) {
        return "Müller, Zoë " + number;
    }

    static void offer(AtsServer server, int number) throws IOException {
        String base = base(number);
        if (number % 2 == 0) {
            server.offer(base + sidecarExtension(number), sidecar(number));
        }
        if (isBad(number)) {
            server.offer(base + ".pdf", bad(BAD[number / 10 % BAD.length]));
        } else {
            server.offer(base + ".html", document(number));
        }
        if (number % 2 == 1) {
            server.offer(base + sidecarExtension(number), sidecar(number));
        }
    }

    static byte[] document(int number) {
        return """
        <html><head><meta charset="utf-8"></head><body><h1>Zoë Müller</h1>
        <p>%s</p><h2>Skills</h2><p>Welding, pipes of plant %d</p></body></html>
        """
                .formatted(email(number), number)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sidecarExtension(int number) {
        return '.' + format(number).extension();
    }

    private static SidecarFormat format(int number) {
        return SidecarFormat.values()[number % SidecarFormat.values().length];
    }

    static byte[] sidecar(int number) {
        String text =
                switch (format(number)) {
                    case JSON ->
                            """
                            {"candidate_id": "%s", "tags": "campaign=spring;number=%d", "salutation": "Ms"}
                            """;
                    case XML ->
                            """
                            <candidate><candidate_id>%s</candidate_id>
                            <tags>campaign=spring;number=%d</tags></candidate>
                            """;
                    case CSV -> "candidate_id,tags\n%s,campaign=spring;number=%d\n";
                };
        return text.formatted(reference(number), number).getBytes(StandardCharsets.UTF_8);
    }
}
