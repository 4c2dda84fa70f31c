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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which sidecar belongs to which document: {@code resume.pdf.json} or else {@code resume.json} to
 * {@code resume.pdf}.
 *
 * <p>A pair leaves the spool sidecar first. A program that is killed between the two leaves a
 * document whose sidecar is filed already. It is found there again by the name of the delivery,
 * which has the hash of the document in it, so no sidecar of an earlier document with the same name
 * is taken for it.
 */
final class Pairs {

    private final Folders folders;

    Pairs(Folders folders) {
        this.folders = folders;
    }

    Optional<Path> sidecarOf(Path document) throws IOException {
        String name = document.getFileName().toString();
        Optional<Path> beside =
                Stream.of(name, base(name))
                        .flatMap(stem -> candidates(folders.spool(), stem))
                        .filter(Files::isRegularFile)
                        .findFirst();
        return beside.isPresent() ? beside : filed(Delivery.of(document));
    }

    private Optional<Path> filed(Delivery delivery) {
        return Stream.of(folders.done(), folders.deadLetter())
                .flatMap(folder -> candidates(folder, delivery.id()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Whether a document in the spool may be the one that this sidecar is for. */
    boolean hasDocument(Path sidecar) throws IOException {
        String stem = base(sidecar.getFileName().toString());
        try (Stream<Path> spooled = Files.list(folders.spool())) {
            return spooled.filter(file -> SidecarFormat.of(file).isEmpty())
                    .map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.equals(stem) || base(name).equals(stem));
        }
    }

    /**
     * The same sidecar, filed with a document of that name. It comes a second time when the program
     * is killed after it has taken a file over and before it has told the server so.
     */
    Optional<Path> filedCopy(Path sidecar) throws IOException {
        String stem = base(base(sidecar.getFileName().toString()));
        for (Path folder : List.of(folders.done(), folders.deadLetter())) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> alike =
                        files.filter(file -> file.getFileName().toString().startsWith(stem))
                                .filter(file -> SidecarFormat.of(file).isPresent())
                                .toList();
                for (Path file : alike) {
                    if (Files.mismatch(file, sidecar) == -1) {
                        return Optional.of(file);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<Path> candidates(Path folder, String stem) {
        return Stream.of(SidecarFormat.values())
                .map(SidecarFormat::extension)
                .flatMap(extension -> Stream.of(extension, extension.toUpperCase(Locale.ROOT)))
                .map(extension -> folder.resolve(stem + '.' + extension));
    }

    static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }
}
