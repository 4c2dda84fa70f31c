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

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Copies documents into the folder that the route reads; originals are never touched. */
final class Inbox {

    private final Path folder;
    private final Report report;
    private int inputs;
    private int renamed;
    private int subfolders;

    Inbox(Path folder, Report report) {
        this.folder = folder;
        this.report = report;
    }

    /** Documents to be accounted for: what a killed run left behind, and what was copied. */
    int inputs() {
        return inputs;
    }

    /** Documents under another name, because theirs cannot be held. */
    int renamed() {
        return renamed;
    }

    /** Folders inside the given ones; they are not read. */
    int subfolders() {
        return subfolders;
    }

    /** Copies the files directly in a folder, with their time stamps. */
    void fill(Path from) throws IOException {
        for (Path file : list(from)) {
            if (Files.isDirectory(file)) {
                subfolders++;
            } else if (Files.isRegularFile(file) && !isHidden(file)) {
                copy(file);
            }
        }
    }

    /** Counts what lies there now; after this only the route may change the folder. */
    void close() throws IOException {
        inputs += count();
    }

    /** Documents in the folder. */
    int count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> Files.isRegularFile(file) && !isHidden(file)).count();
        }
    }

    /** By the rule of Camel's file consumer. */
    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private void copy(Path file) throws IOException {
        Path target = target(file);
        Path part = folder.resolve(".part-" + Integer.toHexString(target.hashCode()));
        try {
            Files.copy(
                    file,
                    part,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            inputs++;
            report.failed(
                    target.getFileName().toString(),
                    new Failure(
                            Failure.Kind.PASSING,
                            false,
                            "The file could not be read (" + e.getClass().getSimpleName() + ")"));
            return;
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The same name, if it can be held. Java cannot hold letters outside ASCII with {@code
     * LC_ALL=C}: a file listed under such a name would not be found again by it. Camel takes a
     * backslash for a separator of folders.
     */
    private Path target(Path file) {
        String name = file.getFileName().toString();
        String safe = name.replace('\\', '_');
        if (!isFoundByName(file)) {
            safe = safe.replaceAll("[^\\x20-\\x7e]", "_");
        }
        Path target = folder.resolve(safe);
        if (!safe.equals(name)) {
            renamed++;
            for (int i = 2; Files.exists(target); i++) {
                target = folder.resolve(i + "_" + safe);
            }
        }
        return target;
    }

    private static boolean isFoundByName(Path file) {
        try {
            // Camel's file component works with java.io.File
            return Files.exists(Path.of(file.toString())) && new File(file.toString()).exists();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(files::add);
        }
        files.sort(null);
        return files;
    }
}
