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
package ai.hrflow.camel.volume;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import java.io.File;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A document of any size goes through a small heap. Each upload runs in a JVM of its own with 64
 * MiB; the sandbox, which checks what arrives, in this one.
 *
 * <p>The usual form sends 1 GiB from a file and from a stream, and 256 MiB from a spooled stream;
 * with {@code -Dhrflow.volume=long} each of them sends 2 GiB less the last MiB, which is about as
 * much as the sandbox takes.
 */
class HugeUploadTest extends VolumeTest {

    private static final long MIB = 1024 * 1024;
    private static final long GIB = 1024 * MIB;

    @TempDir Path directory;

    /** Nothing is parsed: what matters here is what arrives. */
    @Override
    HrFlowSandbox.Builder options(HrFlowSandbox.Builder builder) {
        return builder.parsingDelay(Duration.ofHours(1));
    }

    @ParameterizedTest
    @EnumSource
    void aHugeDocumentNeedsNoMoreMemoryThanASmallOne(
            HugeUploadProcess.Kind kind, TestReporter reporter) throws Exception {
        boolean spooled = kind == HugeUploadProcess.Kind.SPOOLED_STREAM;
        long size = LONG ? 2 * GIB - MIB : spooled ? 256 * MIB : GIB;
        Assumptions.assumeTrue(
                Files.getFileStore(directory).getUsableSpace() > 3 * size,
                "too little space for temporary files");
        Path file = directory.resolve("huge.txt");
        if (kind == HugeUploadProcess.Kind.FILE) {
            try (InputStream lines = new NumberedLines(size)) {
                Files.copy(lines, file);
            }
        }

        Properties result = fork(kind, file, size);
        Files.deleteIfExists(file);

        List<RecordedRequest> uploads = sandbox.journal().requests(UPLOAD);
        assertThat(uploads).as("the small upload and the huge one").hasSize(2);
        assertThat(uploads.get(1).file().size()).as("bytes that arrived").isEqualTo(size);
        assertThat(uploads.get(1).file().sha256())
                .as("checksum of what arrived")
                .isEqualTo(NumberedLines.sha256(size));
        boolean lengthKnown = kind != HugeUploadProcess.Kind.STREAM;
        assertThat(uploads.get(1).header("content-length") != null)
                .as("the length is announced, since it is known")
                .isEqualTo(lengthKnown);
        reporter.publishEntry(
                kind
                        + ": "
                        + size / MIB
                        + " MiB in "
                        + result.getProperty("millis")
                        + " ms, peak heap "
                        + Long.parseLong(result.getProperty("peak")) / MIB
                        + " MiB, live heap grew by "
                        + Long.parseLong(result.getProperty("growth")) / 1024
                        + " KiB");
        assertThat(Long.parseLong(result.getProperty("growth")))
                .as("growth of the live heap while the document is sent")
                .isLessThanOrEqualTo(4 * MIB);
    }

    private Properties fork(HugeUploadProcess.Kind kind, Path file, long size) throws Exception {
        Properties task = new Properties();
        task.setProperty("kind", kind.name());
        task.setProperty("file", file.toString());
        task.setProperty("size", Long.toString(size));
        task.setProperty("directory", directory.resolve("spool").toString());
        task.setProperty("baseUrl", sandbox.baseUrl());
        task.setProperty("apiKey", sandbox.apiKey());
        task.setProperty("userEmail", sandbox.userEmail());
        task.setProperty("sourceKey", sandbox.sourceKey());
        Path taskFile = directory.resolve("task.properties");
        try (Writer out = Files.newBufferedWriter(taskFile, StandardCharsets.ISO_8859_1)) {
            task.store(out, null);
        }
        Path resultFile = directory.resolve("result.properties");
        Path log = directory.resolve("fork.log");
        // a class path can be longer than a command line may be
        Path arguments = directory.resolve("arguments");
        Files.writeString(
                arguments,
                "-Xmx64m\n-XX:+ExitOnOutOfMemoryError\n-cp\n"
                        + quoted(System.getProperty("java.class.path")));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@" + arguments,
                                HugeUploadProcess.class.getName(),
                                taskFile.toString(),
                                resultFile.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("the upload ends in time; its log: %s", tail(log.toFile()))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as("exit code of the JVM with the small heap; its log: %s", tail(log.toFile()))
                .isZero();
        Properties result = new Properties();
        try (InputStream in = Files.newInputStream(resultFile)) {
            result.load(in);
        }
        return result;
    }

    /** As an argument file wants it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\") + '"';
    }

    private static String tail(File log) throws Exception {
        String text = Files.readString(log.toPath());
        return text.substring(Math.max(0, text.length() - 4000));
    }
}
