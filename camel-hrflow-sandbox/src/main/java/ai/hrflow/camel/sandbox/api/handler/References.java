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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.store.Shelves;

/** Rules about identifiers that callers choose. */
final class References {

    private References() {}

    /**
     * Takes a reference.
     *
     * @param what {@code profile} or {@code job}
     * @throws ApiException 400 when another item of the container has it
     */
    static void reserve(
            Shelves<?> shelves, String containerKey, String reference, String key, String what) {
        if (reference != null && !shelves.reserveReference(containerKey, reference, key)) {
            throw new ApiException(
                    400,
                    "Cannot create "
                            + what
                            + " with this reference: "
                            + reference
                            + ". Already used!");
        }
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
