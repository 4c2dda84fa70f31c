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
package ai.hrflow.camel.sandbox.http;

import ai.hrflow.camel.sandbox.api.Upload;
import ai.hrflow.camel.sandbox.journal.RecordedBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a body says, as far as it has come.
 *
 * @param fields plain fields of a form
 * @param upload file part, or {@code null}
 * @param json JSON body, or {@code null}
 * @param recorded what the journal keeps of a JSON body, or {@code null}
 */
record Content(
        Map<String, List<String>> fields, Upload upload, JsonNode json, RecordedBody recorded) {

    static final Content NONE = new Content(Map.of(), null, null, null);

    static Content form(Map<String, List<String>> fields, Upload upload) {
        return new Content(fields, upload, null, null);
    }

    /** The same for the journal, which needs no tree. */
    Content withoutJson() {
        return new Content(fields, upload, null, recorded);
    }
}
