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
import java.util.List;

/**
 * {@link Eligibility} as a bean, for the languages of Camel that cannot name a constant: {@code
 * <method beanType="ai.hrflow.camel.eligibility.ProfileEligibility" method="isFitForScoring"/>}.
 */
public final class ProfileEligibility {

    /**
     * @param profile a profile
     * @return whether it is fit for searching
     */
    public boolean isFitForSearching(Profile profile) {
        return Eligibility.SEARCHING.admits(given(profile));
    }

    /**
     * @param profile a profile
     * @return whether it is fit for scoring
     */
    public boolean isFitForScoring(Profile profile) {
        return Eligibility.SCORING.admits(given(profile));
    }

    /**
     * @param profile a profile
     * @return why it is not fit for searching, with names of fields and no values; empty when it is
     */
    public List<String> reasonsAgainstSearching(Profile profile) {
        return Eligibility.SEARCHING.reasonsAgainst(given(profile));
    }

    /**
     * @param profile a profile
     * @return why it is not fit for scoring, with names of fields and no values; empty when it is
     */
    public List<String> reasonsAgainstScoring(Profile profile) {
        return Eligibility.SCORING.reasonsAgainst(given(profile));
    }

    private static Profile given(Profile profile) {
        if (profile == null) {
            throw new IllegalArgumentException(
                    "A profile is needed as the message body to tell whether it is fit, but there"
                            + " is none");
        }
        return profile;
    }
}
