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
package ai.hrflow.camel.sandbox.journal;

import static ai.hrflow.camel.sandbox.journal.RecordedRequest.OBJECT_BYTES;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The file part of a recorded upload, before anything is interpreted.
 *
 * @param partName name of the form field, {@code file} when the client is right
 * @param rawDisposition value of the part's {@code Content-Disposition} header, byte for byte as it
 *     arrived (read as UTF-8)
 * @param rawFileName the {@code filename} parameter as it arrived, still escaped, or {@code null}
 * @param fileName the decoded file name, or {@code null} when the part had none
 * @param contentType the part's own {@code Content-Type}, or {@code null}
 * @param size number of bytes
 * @param sha256 SHA-256 of the bytes, lower-case hex
 */
public record RecordedFile(
        String partName,
        String rawDisposition,
        String rawFileName,
        String fileName,
        String contentType,
        long size,
        String sha256) {

    /** About how many bytes of memory it takes. */
    long weight() {
        return Stream.of(partName, rawDisposition, rawFileName, fileName, contentType, sha256)
                .filter(Objects::nonNull)
                .mapToLong(text -> OBJECT_BYTES + text.length())
                .sum();
    }
}
