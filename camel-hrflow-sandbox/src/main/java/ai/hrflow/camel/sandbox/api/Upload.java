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
package ai.hrflow.camel.sandbox.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * A file that has arrived and lies on disk.
 *
 * @param partName name of its form field
 * @param rawDisposition the part's {@code Content-Disposition} as it arrived
 * @param rawFileName {@code filename} as it arrived, or {@code null}
 * @param fileName decoded file name, or {@code null}
 * @param contentType the part's own type, or {@code null}
 * @param size bytes
 * @param sha256 lower-case hex
 * @param path where it lies
 * @param taken whether somebody has taken the file over; else it goes with its request
 */
public record Upload(
        String partName,
        String rawDisposition,
        String rawFileName,
        String fileName,
        String contentType,
        long size,
        String sha256,
        Path path,
        AtomicBoolean taken) {

    /**
     * An upload that nobody has taken yet.
     *
     * @param partName name of its form field
     * @param rawDisposition the part's {@code Content-Disposition} as it arrived
     * @param rawFileName {@code filename} as it arrived, or {@code null}
     * @param fileName decoded file name, or {@code null}
     * @param contentType the part's own type, or {@code null}
     * @param size bytes
     * @param sha256 lower-case hex
     * @param path where it lies
     */
    public Upload(
            String partName,
            String rawDisposition,
            String rawFileName,
            String fileName,
            String contentType,
            long size,
            String sha256,
            Path path) {
        this(
                partName,
                rawDisposition,
                rawFileName,
                fileName,
                contentType,
                size,
                sha256,
                path,
                new AtomicBoolean());
    }

    /** From now on the caller decides about the file, whatever the request is answered. */
    public void take() {
        taken.set(true);
    }

    /**
     * @return whether the file belongs to somebody who outlives the request
     */
    public boolean isTaken() {
        return taken.get();
    }

    /** Removes the file; for uploads that do not become a profile. */
    public void discard() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // it goes with the whole directory when the sandbox is closed
            LoggerFactory.getLogger(Upload.class).debug("Cannot delete a refused upload", e);
        }
    }
}
