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

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Sidecars whose document has not come for too long. */
public final class StrayFilter implements GenericFileFilter<File> {

    private final Pairs pairs;
    private final Patience patience;

    /**
     * @param folder the setting {@code ats.folder}
     * @param patience how long a sidecar waits for its document, as ISO 8601 ({@code PT10M})
     */
    public StrayFilter(String folder, String patience) {
        pairs = new Pairs(new Folders(Path.of(folder)));
        this.patience = new Patience(patience);
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        Path path = file.getFile().toPath();
        try {
            return SidecarFormat.of(path).isPresent()
                    && patience.isOver(file)
                    && !pairs.hasDocument(path);
        } catch (NoSuchFileException e) {
            // it has been filed meanwhile
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for the document of a sidecar", e);
        }
    }
}
