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

import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredDocument;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the addresses in answers lead to, open to everyone who knows them. */
public final class PublicFiles {

    private static final Pattern VECTOR =
            Pattern.compile(
                    "embedding/([0-9a-f]{40})/([0-9a-f]{40})/"
                            + "(profile|skills|(?:experiences|educations)/\\d{1,4})");
    private static final Pattern DOCUMENT = Pattern.compile("([0-9a-f]{40})/[a-z0-9.]+");

    private final Store store;
    private final Pictures pictures;

    /**
     * @param store the store
     * @param pictures drawn pictures
     */
    public PublicFiles(Store store, Pictures pictures) {
        this.store = store;
        this.pictures = pictures;
    }

    /**
     * @param path path below the public prefix
     * @return the picture behind it, as PNG
     */
    public Optional<byte[]> picture(String path) {
        return pictures.png(path);
    }

    /**
     * @param path path below the public prefix
     * @return the document behind it
     */
    public Optional<StoredDocument> document(String path) {
        Matcher matcher = DOCUMENT.matcher(path);
        return matcher.matches() ? store.documentByToken(matcher.group(1)) : Optional.empty();
    }

    /**
     * @param path path below the public prefix
     * @return the vector behind it
     */
    public Optional<JsonNode> vector(String path) {
        Matcher matcher = VECTOR.matcher(path);
        if (!matcher.matches() || store.source(matcher.group(1)).isEmpty()) {
            return Optional.empty();
        }
        Optional<StoredProfile> profile =
                store.profiles().byKey(matcher.group(1), matcher.group(2));
        return profile.map(p -> ProfileEmbedding.vector(p, matcher.group(3)));
    }
}
