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

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Files of the server that are not in the spool. One with the name of a file that is being uploaded
 * stays on the server until that is settled: it would be written over the other, and filed as done.
 */
public final class AbsentFilter implements GenericFileFilter<Object> {

    private final Folders folders;

    /**
     * @param folder the setting {@code ats.folder}
     */
    public AbsentFilter(String folder) {
        folders = new Folders(Path.of(folder));
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        return !Files.exists(folders.spooled(file.getFileNameOnly()));
    }
}
