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

import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the addresses in answers lead to, open to everyone who knows them. */
public final class PublicFiles {

    private static final Pattern DOCUMENT = Pattern.compile("([0-9a-f]{40})/[a-z0-9.]+");

    private final Store store;
    private final Pictures pictures;
    private final VectorPaths vectorPaths;

    /**
     * @param store the store
     * @param pictures drawn pictures
     * @param secrets makes the part of addresses that only those know who were told
     */
    public PublicFiles(Store store, Pictures pictures, Keys secrets) {
        this.store = store;
        this.pictures = pictures;
        this.vectorPaths = new VectorPaths(secrets);
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
        return vectorPaths
                .target(path)
                .flatMap(
                        to ->
                                store.source(to.sourceKey())
                                        .flatMap(
                                                source ->
                                                        store.profiles()
                                                                .byKey(
                                                                        source.key(),
                                                                        to.profileKey()))
                                        .map(p -> ProfileEmbedding.vector(p, to.part())));
    }
}
