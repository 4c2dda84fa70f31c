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
package ai.hrflow.camel.examples.resumeimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an import puts things, all below one output folder. */
record Folders(Path output) {

    Path inbox() {
        return output.resolve("inbox");
    }

    Path profiles() {
        return output.resolve("profiles");
    }

    Path done() {
        return output.resolve("done");
    }

    Path failed() {
        return output.resolve("failed");
    }

    /**
     * Hashes of the documents that a source has a profile of. Each source has a memory of its own:
     * what the sandbox has seen, the real service has not.
     */
    Path imported(String sourceKey) {
        return memory(sourceKey).resolve("imported.txt");
    }

    /** Hashes of the documents that will never become a profile. */
    Path refused(String sourceKey) {
        return memory(sourceKey).resolve("refused.txt");
    }

    private Path memory(String sourceKey) {
        return output.resolve("memory").resolve(sourceKey.replaceAll("[^A-Za-z0-9_-]", "_"));
    }

    void create() throws IOException {
        Files.createDirectories(inbox());
        Files.createDirectories(profiles());
        Files.createDirectories(done());
        Files.createDirectories(failed());
    }
}
