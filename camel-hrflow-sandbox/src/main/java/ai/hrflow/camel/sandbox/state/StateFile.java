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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file to which whole lines are added. When a line cannot be written, what came of it is cut off
 * again, so that a later line never continues a broken one. For use by one thread at a time.
 */
final class StateFile implements AutoCloseable {

    /** Lines, one after the other; they end with {@code null}. */
    @FunctionalInterface
    interface Lines {

        byte[] next() throws IOException;
    }

    private final Path path;
    private final FileOpener opener;

    /** {@code null} after a failure, until the file is opened again. */
    private SeekableByteChannel channel;

    /** Where the last whole line ends. */
    private long end;

    /**
     * @param path the file; it need not exist before the first {@link #replace(Lines)}
     * @param opener opens it
     */
    StateFile(Path path, FileOpener opener) {
        this.path = path;
        this.opener = opener;
    }

    /**
     * Adds a line.
     *
     * @param line with its end
     * @throws IOException when it could not be written; the file is as it was, as far as possible
     *     already now, else before the next line
     */
    void append(byte[] line) throws IOException {
        try {
            if (channel == null) {
                reopen();
            }
            write(channel, line);
            end += line.length;
        } catch (Throwable e) {
            cutOff(e);
            throw e;
        }
    }

    /**
     * Puts other lines in the place of all there are, in one step.
     *
     * @param lines the lines, each with its end
     * @throws IOException when they could not be written; the file is as it was
     */
    void replace(Lines lines) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        SeekableByteChannel replacement =
                opener.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        long length = 0;
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                write(replacement, line);
                length += line.length;
            }
            if (replacement instanceof FileChannel file) {
                // after a power failure the new name must not stand for an empty file
                file.force(true);
            }
            Files.move(
                    fresh,
                    path,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (Throwable e) {
            closeAfter(e, replacement);
            deleteAfter(e, fresh);
            throw e;
        }
        SeekableByteChannel replaced = channel;
        channel = replacement;
        end = length;
        if (replaced != null) {
            replaced.close();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private void reopen() throws IOException {
        channel = opener.open(path, StandardOpenOption.WRITE);
        channel.truncate(end);
        channel.position(end);
    }

    /** Whatever state the channel is in, the next line gets a new one. */
    private void cutOff(Throwable failure) {
        SeekableByteChannel broken = channel;
        channel = null;
        if (broken != null) {
            try {
                broken.truncate(end);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
            closeAfter(failure, broken);
        }
    }

    private static void closeAfter(Throwable failure, SeekableByteChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Half a replacement on a full disk would take the room of lines that still fit. */
    private static void deleteAfter(Throwable failure, Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void write(SeekableByteChannel channel, byte[] line) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(line);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }
}
