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

import ai.hrflow.camel.sandbox.api.Times;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.StoredDocument;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Supplier;

/** Writes stored objects in the shape of the API's answers. */
public final class ProfileJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Supplier<String> publicUrl;
    private final VectorPaths vectorPaths;

    /**
     * @param publicUrl start of the addresses of documents, known once the server listens
     * @param secrets makes the part of addresses that only those know who were told
     */
    public ProfileJson(Supplier<String> publicUrl, Keys secrets) {
        this.publicUrl = publicUrl;
        this.vectorPaths = new VectorPaths(secrets);
    }

    /**
     * @param profile a stored profile
     * @param source its source
     * @return the whole Profile object; what it holds is shared and must not be changed
     */
    public ObjectNode whole(StoredProfile profile, Source source) {
        ObjectNode json = identifiers(profile);
        json.set("source", ContainerJson.reference(source));
        json.setAll(profile.content());
        json.set("attachments", attachments(profile));
        json.put("archived_at", Times.text(profile.archivedAt()));
        json.put("created_at", Times.text(profile.createdAt()));
        json.put("updated_at", Times.text(profile.updatedAt()));
        return json;
    }

    ObjectNode identifiers(StoredProfile profile) {
        ObjectNode json = JSON.objectNode();
        json.put("id", profile.id());
        json.put("key", profile.key());
        json.put("reference", profile.reference());
        json.put("source_key", profile.sourceKey());
        return json;
    }

    ArrayNode attachments(StoredProfile profile) {
        ArrayNode list = JSON.arrayNode();
        if (profile.document() != null) {
            list.add(attachment("resume", profile));
            list.add(attachment("original", profile));
        }
        return list;
    }

    ArrayNode oldAttachments(StoredProfile profile) {
        ArrayNode list = attachments(profile);
        for (var item : list) {
            ObjectNode attachment = (ObjectNode) item;
            String extension = attachment.path("extension").asText();
            attachment.put("extension", extension.startsWith(".") ? extension.substring(1) : "");
            attachment.remove("created_at");
            attachment.remove("updated_at");
            attachment.put("timestamp", profile.createdAt().getEpochSecond());
        }
        return list;
    }

    /** The address of what lies at this path below the public prefix. */
    String publicUrl(String path) {
        return publicUrl.get() + path;
    }

    /** The address under which the older form of the embedding call offers a vector. */
    String embeddingUrl(StoredProfile profile, String part) {
        return publicUrl.get() + vectorPaths.of(profile.sourceKey(), profile.key(), part);
    }

    private ObjectNode attachment(String type, StoredProfile profile) {
        StoredDocument document = profile.document();
        String extension = extension(document.fileName());
        ObjectNode json = JSON.objectNode();
        json.put("type", type);
        json.put("alt", document.sha256().substring(0, 40));
        json.put("file_size", document.size());
        json.put("file_name", type + extension);
        json.put("original_file_name", document.fileName());
        json.put("extension", extension);
        json.put("public_url", publicUrl.get() + document.token() + '/' + type + extension);
        json.put("created_at", Times.text(profile.createdAt()));
        json.put("updated_at", Times.text(profile.updatedAt()));
        return json;
    }

    /** Only short plain extensions; the rest of a name has no place in an address. */
    private static String extension(String fileName) {
        if (fileName == null) {
            return "";
        }
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
        return extension.matches("\\.[a-z0-9]{1,8}") ? extension : "";
    }
}
