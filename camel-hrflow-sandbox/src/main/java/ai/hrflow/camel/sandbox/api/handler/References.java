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
import ai.hrflow.camel.sandbox.store.ReferenceTakenException;
import ai.hrflow.camel.sandbox.store.Shelves;
import ai.hrflow.camel.sandbox.store.StoredItem;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rules about identifiers that callers choose. */
final class References {

    private References() {}

    /**
     * Takes a reference for a profile that is stored later.
     *
     * @throws ApiException 400 when another profile of the source has it
     */
    static void reserve(
            Shelves<StoredProfile> profiles, String sourceKey, String reference, String key) {
        if (reference != null && !profiles.reserveReference(sourceKey, reference, key)) {
            throw alreadyUsed("profile", reference);
        }
    }

    /**
     * Stores an item under its reference, if it has one.
     *
     * @param what {@code profile} or {@code job}
     * @throws ApiException 400 when another item of the container has the reference
     */
    static <T extends StoredItem> void put(Shelves<T> shelves, T item, String what) {
        try {
            shelves.put(item);
        } catch (ReferenceTakenException e) {
            throw alreadyUsed(what, e.reference());
        }
    }

    /**
     * Changes an item, perhaps its reference, too.
     *
     * @param what {@code profile} or {@code job}
     * @return the new state, empty when there is no such item
     * @throws ApiException 400 when another item of the container has the new reference
     */
    static <T extends StoredItem> Optional<T> update(
            Shelves<T> shelves,
            String containerKey,
            String key,
            UnaryOperator<T> change,
            String what) {
        try {
            return shelves.update(containerKey, key, change);
        } catch (ReferenceTakenException e) {
            throw alreadyUsed(what, e.reference());
        }
    }

    private static ApiException alreadyUsed(String what, String reference) {
        return new ApiException(
                400,
                "Cannot create " + what + " with this reference: " + reference + ". Already used!");
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
