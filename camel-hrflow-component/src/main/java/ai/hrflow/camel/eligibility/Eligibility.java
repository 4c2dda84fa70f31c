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

import ai.hrflow.camel.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.TypeConversionException;

/**
 * What a profile needs to have to be found, by the rules of the Python SDK 4.3 and the v2.4
 * reference.
 *
 * <p>Each is a predicate on the message body, which is a {@link Profile} or anything that Camel can
 * convert to one: {@code filter(Eligibility.SCORING)}. In XML and YAML use the bean {@link
 * ProfileEligibility}.
 *
 * <p>As in the SDK a text counts when it is not empty, be it blank, and a location counts when the
 * object is there, whatever is in it. Consent and the settings of a source are not looked at.
 */
public enum Eligibility implements Predicate {

    /**
     * Fit for {@code profiles/searching}: has a text, and in its {@code info} an e-mail address, or
     * first and last name, or four of first name, last name, phone, date of birth, gender, summary,
     * web addresses and location.
     */
    SEARCHING {
        @Override
        public List<String> reasonsAgainst(Profile profile) {
            List<String> reasons = new ArrayList<>();
            if (Evidence.isEmpty(profile.getText())) {
                reasons.add("text is empty");
            }
            Evidence.reasonAgainst(profile.getInfo()).ifPresent(reasons::add);
            return List.copyOf(reasons);
        }
    },

    /**
     * Fit for {@code profiles/scoring}: fit for searching, and has an experience with a title, or
     * an education with a title or a school, or a summary, or skills, or tasks.
     */
    SCORING {
        @Override
        public List<String> reasonsAgainst(Profile profile) {
            List<String> reasons = new ArrayList<>(SEARCHING.reasonsAgainst(profile));
            if (!Evidence.isOfWork(profile)) {
                reasons.add(
                        "no experience has a title, no education has a title or a school, and"
                                + " info.summary, skills and tasks are empty");
            }
            return List.copyOf(reasons);
        }
    };

    /**
     * @param profile a profile
     * @return why it is not fit, a sentence for each rule, with names of fields and no values;
     *     empty when it is fit
     */
    public abstract List<String> reasonsAgainst(Profile profile);

    /**
     * @param profile a profile
     * @return whether it is fit
     */
    public boolean admits(Profile profile) {
        return reasonsAgainst(profile).isEmpty();
    }

    /**
     * @param exchange its message body is a profile
     * @return whether it is fit
     * @throws IllegalArgumentException when the body is empty or of a type that is no JSON
     * @throws TypeConversionException when the body is JSON, but no profile
     */
    @Override
    public boolean matches(Exchange exchange) {
        Profile profile = exchange.getMessage().getBody(Profile.class);
        if (profile == null) {
            throw new IllegalArgumentException(
                    "A profile is needed as the message body to tell whether it is fit for "
                            + name().toLowerCase(Locale.ROOT));
        }
        return admits(profile);
    }
}
