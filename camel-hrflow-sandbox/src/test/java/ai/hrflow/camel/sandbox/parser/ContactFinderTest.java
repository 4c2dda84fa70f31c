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
package ai.hrflow.camel.sandbox.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ContactFinderTest {

    @Test
    void findsAddressesInAllTheirDisguises() {
        assertThat(
                        ContactFinder.emails(
                                "E-mail:jane.doe+cv@mail.example.co.uk. Also <j_d@x.org>;"
                                        + " jörg@bücher.example",
                                List.of("mailto:Hidden.One@example.org?subject=Hi")))
                .containsExactly(
                        "jane.doe+cv@mail.example.co.uk",
                        "j_d@x.org",
                        "jörg@bücher.example",
                        "Hidden.One@example.org");
        assertThat(ContactFinder.emails("jane [at] example [dot] org", List.of()))
                .containsExactly("jane@example.org");
        assertThat(ContactFinder.emails("jane.doe@\nexample.org", List.of()))
                .containsExactly("jane.doe@example.org");
        assertThat(ContactFinder.emails("no address @home, 5 @ 3, a@b", List.of())).isEmpty();
    }

    @Test
    void tellsTelephoneNumbersFromDatesAndOtherNumbers() {
        assertThat(
                        ContactFinder.phones(
                                List.of(
                                        "2015 - 2019 Baker",
                                        "01.05.1990, 75011 Paris",
                                        "06 39 98 12 34 | +44 (0)113 496 0123",
                                        "Tel. 555 0123",
                                        "(617) 555-0148")))
                .containsExactly(
                        "555 0123", "06 39 98 12 34", "+44 (0)113 496 0123", "(617) 555-0148");
    }

    @Test
    void sortsLinksByKind() {
        assertThat(
                        ContactFinder.links(
                                "linkedin.com/in/jane, https://github.com/jane."
                                        + " www.jane.example/cv",
                                List.of("https://www.linkedin.com/in/jane/", "mailto:x@y.org")))
                .containsExactly(
                        new Link("linkedin", "linkedin.com/in/jane"),
                        new Link("github", "https://github.com/jane"),
                        new Link("from_resume", "www.jane.example/cv"));
    }

    @Test
    @Timeout(20)
    void aHugeTextWithoutSpacesTakesNoTime() {
        String huge = "a".repeat(500_000);
        assertThat(ContactFinder.emails(huge, List.of())).isEmpty();
        assertThat(ContactFinder.phones(List.of("1".repeat(500_000)))).isEmpty();
        assertThat(ContactFinder.emails("a.".repeat(250_000), List.of())).isEmpty();
        assertThat(ContactFinder.emails("a@".repeat(100_000), List.of())).isEmpty();
    }
}
