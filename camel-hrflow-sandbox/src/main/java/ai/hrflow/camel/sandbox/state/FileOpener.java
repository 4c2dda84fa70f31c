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
package ai.hrflow.camel.sandbox.state;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** How a channel to a file is opened; tests stand in for a disk that is full or slow. */
@FunctionalInterface
public interface FileOpener {

    /**
     * @param path the file
     * @param options as for {@link java.nio.file.Files#newByteChannel(Path, OpenOption...)}
     * @return an open channel
     * @throws IOException when it cannot be opened
     */
    SeekableByteChannel open(Path path, OpenOption... options) throws IOException;
}
