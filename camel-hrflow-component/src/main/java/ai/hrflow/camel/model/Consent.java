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

/** What algorithms may do with a profile. */
public final class Consent extends HrFlowObject {

    Consent(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Consent of(JsonNode json) {
        return new Consent(part(json, "consent"));
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
     * @return what the person agreed to
     */
    public ConsentFlags getOwner() {
        return readPart("owner", ConsentFlags::new);
    }

    /**
     * @return what the holder of the data allows
     */
    public ConsentFlags getController() {
        return readPart("controller", ConsentFlags::new);
    }

    /** Makes a consent. */
    public static final class Builder extends HrFlowObject.Builder<Consent, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param owner what the person agreed to
         * @return this builder
         */
        public Builder owner(ConsentFlags owner) {
            return with("owner", owner);
        }

        /**
         * @param controller what the holder of the data allows
         * @return this builder
         */
        public Builder controller(ConsentFlags controller) {
            return with("controller", controller);
        }

        @Override
        public Consent build() {
            return new Consent(copy());
        }
    }
}
