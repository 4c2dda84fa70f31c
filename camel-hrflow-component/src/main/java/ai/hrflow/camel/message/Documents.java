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
package ai.hrflow.camel.message;

import ai.hrflow.camel.client.Document;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.util.FileUtil;

/**
 * Makes a document of whatever body a message has: files, streams, caches, bytes, text. Content is
 * opened when it is sent and read piece by piece.
 */
final class Documents {

    private static final String SAFE_NAME = "document";

    /** Remembers the one-way stream that an earlier attempt was given. */
    private static final String STREAM_READ = "CamelHrFlowStreamRead";

    private final String operation;

    Documents(String operation) {
        this.operation = operation;
    }

    /**
     * Makes the document of an exchange.
     *
     * @param mediaType the type from a header or option, or {@code null}
     * @throws IllegalArgumentException when there is no body, when it is empty, cannot be read as a
     *     document, or is a stream that was read before
     */
    NamedDocument of(Exchange exchange, String mediaType) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (body == null) {
            throw unfit("needs the document as the message body, but the body is empty");
        }
        String name = fileName(message, body);
        String type = mediaType != null ? mediaType : mediaType(message, name);
        boolean named = name != null;
        if (!named) {
            name = SAFE_NAME + MediaTypes.extensionOf(type);
        }
        Content content = content(exchange, body);
        if (content.length() == 0) {
            throw unfit("needs a document with content, but the body has 0 bytes");
        }
        return new NamedDocument(name, named, type, content);
    }

    private static String fileName(Message message, Object body) {
        for (String header :
                new String[] {
                    MessageHeaders.FILE_NAME, Exchange.FILE_NAME_ONLY, Exchange.FILE_NAME
                }) {
            String name = message.getHeader(header, String.class);
            if (name != null && !name.isBlank()) {
                String bare = FileUtil.stripPath(name.replace('\\', '/')).trim();
                if (!bare.isEmpty()) {
                    return bare;
                }
            }
        }
        if (body instanceof File file) {
            return file.getName();
        }
        if (body instanceof Path path && path.getFileName() != null) {
            return path.getFileName().toString();
        }
        return body instanceof WrappedFile<?> wrapped && wrapped.getFile() instanceof File file
                ? file.getName()
                : null;
    }

    private static String mediaType(Message message, String name) {
        for (String header : new String[] {Exchange.FILE_CONTENT_TYPE, Exchange.CONTENT_TYPE}) {
            String type = message.getHeader(header, String.class);
            if (type != null && isOfADocument(type)) {
                return type;
            }
        }
        return name == null ? MediaTypes.UNKNOWN : MediaTypes.ofFileName(name);
    }

    /**
     * A form that the message came in, or the type that says nothing, is not the document's type.
     */
    private static boolean isOfADocument(String type) {
        return type.indexOf('/') > 0
                && !type.startsWith(MediaTypes.UNKNOWN)
                && !type.startsWith("multipart/");
    }

    private Content content(Exchange exchange, Object body) {
        if (body instanceof WrappedFile<?> wrapped) {
            return wrapped(exchange, wrapped);
        }
        if (body instanceof File file) {
            return file(file.toPath());
        }
        if (body instanceof Path path) {
            return file(path);
        }
        if (body instanceof byte[] bytes) {
            return new Bytes(ByteBuffer.wrap(bytes));
        }
        if (body instanceof ByteBuffer buffer) {
            return new Bytes(buffer.slice());
        }
        if (body instanceof String text) {
            return new Bytes(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (body instanceof StreamCache cache) {
            return cached(exchange, cache);
        }
        if (body instanceof InputStream stream) {
            return stream(exchange, stream);
        }
        InputStream converted =
                exchange.getContext()
                        .getTypeConverter()
                        .tryConvertTo(InputStream.class, exchange, body);
        if (converted == null) {
            throw unfit(
                    "cannot read a body of the type "
                            + body.getClass().getName()
                            + " as a document; give a file, a stream, bytes or text");
        }
        // such a body (a DataHandler, a CharSequence, a Reader) stays in the message and is
        // converted anew next time
        return new Stream(converted, true);
    }

    private Content wrapped(Exchange exchange, WrappedFile<?> wrapped) {
        if (wrapped.getFile() instanceof File file) {
            return file(file.toPath());
        }
        Object inner = wrapped.getBody();
        if (inner instanceof WrappedFile<?> || inner == null) {
            throw unfit(
                    "got the file of a remote server without its content; let the consumer download"
                            + " it");
        }
        return content(exchange, inner);
    }

    private Content file(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                throw unfit("was given a file that does not exist or is no regular file");
            }
            return new FileContent(path, Files.size(path));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "hrflow:"
                            + operation
                            + " cannot read the given file: "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    private Content cached(Exchange exchange, StreamCache cache) {
        cache.reset();
        if (cache instanceof InputStream stream) {
            return new CacheContent(cache, stream);
        }
        InputStream converted =
                exchange.getContext()
                        .getTypeConverter()
                        .tryConvertTo(InputStream.class, exchange, cache);
        if (converted == null) {
            throw unfit(
                    "cannot read a body of the type "
                            + cache.getClass().getName()
                            + " as a document");
        }
        return new Stream(converted, false);
    }

    private Content stream(Exchange exchange, InputStream stream) {
        if (exchange.getProperty(STREAM_READ) instanceof Stream earlier
                && earlier.stream == stream) {
            if (earlier.opened) {
                throw unfit(
                        "was given a stream that an earlier attempt has read already and that"
                                + " cannot be read again; switch stream caching on or give a file");
            }
            return earlier;
        }
        Stream content =
                new Stream(
                        stream,
                        !(stream instanceof ByteArrayInputStream
                                || stream instanceof FileInputStream));
        exchange.setProperty(STREAM_READ, content);
        return content;
    }

    private IllegalArgumentException unfit(String why) {
        return new IllegalArgumentException("hrflow:" + operation + " " + why);
    }

    /** The bytes of a document, without its name. */
    interface Content {

        long length();

        boolean repeatable();

        boolean blocking();

        ReadableByteChannel open() throws IOException;
    }

    /**
     * A document with its name and type.
     *
     * @param named whether the name was given; otherwise it was made up and says nothing
     */
    record NamedDocument(String fileName, boolean named, String contentType, Content content)
            implements Document {

        @Override
        public long length() {
            return content.length();
        }

        @Override
        public boolean repeatable() {
            return content.repeatable();
        }

        @Override
        public boolean blocking() {
            return content.blocking();
        }

        @Override
        public ReadableByteChannel open() throws IOException {
            return content.open();
        }

        /** Without the name, which often is a person's. */
        @Override
        public String toString() {
            return "Document[" + content.length() + " bytes]";
        }
    }

    private record FileContent(Path path, long length) implements Content {

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public boolean blocking() {
            return false;
        }

        @Override
        public ReadableByteChannel open() throws IOException {
            return FileChannel.open(path, StandardOpenOption.READ);
        }
    }

    private record Bytes(ByteBuffer bytes) implements Content {

        @Override
        public long length() {
            return bytes.remaining();
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public boolean blocking() {
            return false;
        }

        @Override
        public ReadableByteChannel open() {
            return new BufferChannel(bytes.duplicate());
        }
    }

    /**
     * A cache that Camel keeps, in memory or spooled to disk: reset before each reading and
     * afterwards.
     */
    private record CacheContent(StreamCache cache, InputStream stream) implements Content {

        @Override
        public long length() {
            long length = cache.length();
            // 0 also means that the cache cannot tell
            return length > 0 ? length : -1;
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public boolean blocking() {
            return !cache.inMemory();
        }

        @Override
        public ReadableByteChannel open() {
            cache.reset();
            return new StreamChannel(stream) {
                @Override
                public void close() {
                    open = false;
                    cache.reset();
                }
            };
        }
    }

    /** A stream that can be read once. */
    private static final class Stream implements Content {

        private final InputStream stream;
        private final boolean blocking;
        private volatile boolean opened;

        Stream(InputStream stream, boolean blocking) {
            this.stream = stream;
            this.blocking = blocking;
        }

        @Override
        public long length() {
            if (stream instanceof ByteArrayInputStream bytes) {
                return bytes.available();
            }
            if (stream instanceof FileInputStream file) {
                try {
                    FileChannel channel = file.getChannel();
                    return channel.size() - channel.position();
                } catch (IOException e) {
                    // no regular file: sent without a length
                    return -1;
                }
            }
            return -1;
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public boolean blocking() {
            return blocking;
        }

        @Override
        public synchronized ReadableByteChannel open() throws IOException {
            if (opened) {
                throw new IOException("the stream was read before and cannot be read again");
            }
            opened = true;
            return stream instanceof FileInputStream file
                    ? file.getChannel()
                    : new StreamChannel(stream);
        }
    }

    private static final class BufferChannel implements ReadableByteChannel {

        private final ByteBuffer bytes;
        private boolean open = true;

        BufferChannel(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(ByteBuffer target) {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int count = Math.min(bytes.remaining(), target.remaining());
            ByteBuffer slice = bytes.slice().limit(count);
            target.put(slice);
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    /** Reads a stream straight into the target where that has an array. */
    private static class StreamChannel implements ReadableByteChannel {

        private final InputStream stream;
        protected boolean open = true;

        StreamChannel(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (!target.hasArray()) {
                byte[] chunk = new byte[Math.min(target.remaining(), 8192)];
                int count = stream.read(chunk);
                if (count > 0) {
                    target.put(chunk, 0, count);
                }
                return count;
            }
            int count =
                    stream.read(
                            target.array(),
                            target.arrayOffset() + target.position(),
                            target.remaining());
            if (count > 0) {
                target.position(target.position() + count);
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() throws IOException {
            open = false;
            stream.close();
        }
    }
}
