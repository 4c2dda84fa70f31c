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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;

/** What algorithms may do with a profile, in the eyes of one party. */
public final class ConsentFlags extends HrFlowObject {

    ConsentFlags(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConsentFlags of(JsonNode json) {
        return new ConsentFlags(part(json, "set of consents"));
    }

    /**
     * @return a builder that starts from nothing
     */
    public static Builder builder() {
        return new Builder(null);
    }

    /**
     * @return a builder that starts from this object
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * @return whether parsing is allowed
     */
    public Boolean getParsing() {
        return readFlag("parsing");
    }

    /**
     * @return whether revealing is allowed
     */
    public Boolean getRevealing() {
        return readFlag("revealing");
    }

    /**
     * @return whether embedding is allowed
     */
    public Boolean getEmbedding() {
        return readFlag("embedding");
    }

    /**
     * @return whether searching is allowed
     */
    public Boolean getSearching() {
        return readFlag("searching");
    }

    /**
     * @return whether scoring is allowed
     */
    public Boolean getScoring() {
        return readFlag("scoring");
    }

    /**
     * @return whether reasoning is allowed
     */
    public Boolean getReasoning() {
        return readFlag("reasoning");
    }

    /**
     * @return whether upskilling is allowed
     */
    public Boolean getUpskilling() {
        return readFlag("upskilling");
    }

    /** Makes what algorithms may do. */
    public static final class Builder extends HrFlowObject.Builder<ConsentFlags, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param parsing whether parsing is allowed
         * @return this builder
         */
        public Builder parsing(Boolean parsing) {
            return with("parsing", parsing);
        }

        /**
         * @param revealing whether revealing is allowed
         * @return this builder
         */
        public Builder revealing(Boolean revealing) {
            return with("revealing", revealing);
        }

        /**
         * @param embedding whether embedding is allowed
         * @return this builder
         */
        public Builder embedding(Boolean embedding) {
            return with("embedding", embedding);
        }

        /**
         * @param searching whether searching is allowed
         * @return this builder
         */
        public Builder searching(Boolean searching) {
            return with("searching", searching);
        }

        /**
         * @param scoring whether scoring is allowed
         * @return this builder
         */
        public Builder scoring(Boolean scoring) {
            return with("scoring", scoring);
        }

        /**
         * @param reasoning whether reasoning is allowed
         * @return this builder
         */
        public Builder reasoning(Boolean reasoning) {
            return with("reasoning", reasoning);
        }

        /**
         * @param upskilling whether upskilling is allowed
         * @return this builder
         */
        public Builder upskilling(Boolean upskilling) {
            return with("upskilling", upskilling);
        }

        @Override
        public ConsentFlags build() {
            return new ConsentFlags(copy());
        }
    }
}
