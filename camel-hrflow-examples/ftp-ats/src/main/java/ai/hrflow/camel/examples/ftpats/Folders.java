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

import java.nio.file.Path;

/**
 * The local folders of the import.
 *
 * @param root the setting {@code ats.folder}
 */
record Folders(Path root) {

    /** What has been taken over from the server and is not settled yet. */
    Path spool() {
        return root.resolve("spool");
    }

    Path done() {
        return root.resolve("done");
    }

    Path deadLetter() {
        return root.resolve("dead-letter");
    }

    /** Any file with this name in the spool, whether it is there or not. */
    Path spooled(String name) {
        return spool().resolve(name);
    }
}
