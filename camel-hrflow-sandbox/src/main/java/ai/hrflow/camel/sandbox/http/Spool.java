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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An arriving file. Bytes are collected on the event loop and moved to disk in larger pieces by a
 * worker; between the two calls the request is paused, so they never run at the same time.
 */
final class Spool {

    private static final int SMALLEST_PIECE = 64 * 1024;
    private static final int LARGEST_PIECE = 1024 * 1024;

    private final Path path;
    private final MessageDigest digest;
    private ByteArrayOutputStream waiting = new ByteArrayOutputStream(8 * 1024);
    private OutputStream out;
    private long size;

    Spool(Path path) {
        this.path = path;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(byte[] bytes, int from, int to) {
        waiting.write(bytes, from, to - from);
        size += to - from;
    }

    boolean isFull() {
        // large files go in larger pieces; many small ones at once must not fill the memory
        long piece = Math.max(SMALLEST_PIECE, Math.min(LARGEST_PIECE, size / 8));
        return waiting.size() >= piece;
    }

    long size() {
        return size;
    }

    Path path() {
        return path;
    }

    /** Writes what waits; on a worker thread. */
    void flush() throws IOException {
        if (out == null) {
            out = new DigestOutputStream(Files.newOutputStream(path), digest);
        }
        waiting.writeTo(out);
        waiting.reset();
    }

    /** Writes the rest and closes the file; on a worker thread. Returns the SHA-256. */
    String finish() throws IOException {
        flush();
        out.close();
        waiting = null;
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Gives up; on a worker thread. */
    void discard() throws IOException {
        if (out != null) {
            out.close();
        }
        Files.deleteIfExists(path);
    }
}
