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

import java.nio.file.Path;

/**
 * An uploaded file.
 *
 * @param fileName decoded name as the client gave it, or {@code null}
 * @param contentType type the client declared for the part, or {@code null}
 * @param size number of bytes
 * @param sha256 SHA-256 of the received bytes, lower-case hex
 * @param path where the bytes lie until the sandbox is closed
 * @param token part of the public address that only those know who were told; follows from the
 *     sandbox's seed when one was asked for, else it is random
 */
public record StoredDocument(
        String fileName, String contentType, long size, String sha256, Path path, String token) {}
