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
package ai.hrflow.camel.sandbox.store;

/** Another item of the container, stored or still being parsed, has the reference. */
public final class ReferenceTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reference;

    ReferenceTakenException(String reference) {
        super("The reference is taken");
        this.reference = reference;
    }

    /**
     * @return the reference that was wanted
     */
    public String reference() {
        return reference;
    }
}
