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
package ai.hrflow.camel.message;

import ai.hrflow.camel.message.Documents.NamedDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How the reference of an upload is derived when none is set. */
public enum AutoReference {
    /** Not at all. */
    none {
        @Override
        String of(String operation, NamedDocument document) {
            return null;
        }
    },
    /** The name of the file, without path. */
    fileName {
        @Override
        String of(String operation, NamedDocument document) {
            if (!document.named()) {
                throw new IllegalArgumentException(
                        "hrflow:"
                                + operation
                                + " cannot derive a reference with autoReference=fileName from a"
                                + " message without a file name; set the header"
                                + " CamelHrFlowFileName, or use autoReference=sha256");
            }
            return document.fileName();
        }
    },
    /** The SHA-256 of the content in hexadecimal digits, whatever the file's name. */
    sha256 {
        @Override
        String of(String operation, NamedDocument document) {
            if (!document.repeatable()) {
                throw new IllegalArgumentException(
                        "hrflow:"
                                + operation
                                + " cannot derive a reference with autoReference=sha256 from a"
                                + " stream that can be read only once; switch stream caching on,"
                                + " give a file, or use autoReference=fileName");
            }
            try (ReadableByteChannel content = document.open()) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
                while (content.read(chunk) >= 0) {
                    digest.update(chunk.flip());
                    chunk.clear();
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "hrflow:"
                                + operation
                                + " cannot read the document: "
                                + e.getClass().getSimpleName());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    };

    private static final int CHUNK = 16 * 1024;

    /** The reference for a document, or {@code null}. */
    abstract String of(String operation, NamedDocument document);
}
