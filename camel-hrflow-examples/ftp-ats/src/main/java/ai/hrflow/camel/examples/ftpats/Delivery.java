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
package ai.hrflow.camel.examples.ftpats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One document as it came from the ATS. A later version under the same name is another delivery.
 *
 * @param id the name of the document without its extension, and the beginning of its hash
 * @param extension with the dot, or empty
 * @param sha256 of the document, in hex
 */
record Delivery(String id, String extension, String sha256) {

    private static final int SHOWN = 12;

    static Delivery of(Path document) throws IOException {
        String name = document.getFileName().toString();
        String base = Pairs.base(name);
        String sha256 = hash(document);
        String mark = '.' + sha256.substring(0, SHOWN);
        // one that is put back from the dead-letter folder has its mark already
        String id = base.endsWith(mark) ? base : base + mark;
        return new Delivery(id, name.substring(base.length()), sha256);
    }

    String documentName() {
        return id + extension;
    }

    String sidecarName(Path sidecar) {
        String name = sidecar.getFileName().toString();
        return id + name.substring(Pairs.base(name).length());
    }

    String reasonName() {
        return id + ".reason.txt";
    }

    /** A document with the same content and the same sidecar has the same one. */
    String fingerprint(Path sidecar) throws IOException {
        MessageDigest digest = newDigest();
        digest.update(HexFormat.of().parseHex(sha256));
        digest.update(Files.readAllBytes(sidecar));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
