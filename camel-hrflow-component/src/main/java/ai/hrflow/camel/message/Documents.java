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
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConversionException;
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
        Content content = content(exchange, body, type);
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

    private Content content(Exchange exchange, Object body, String type) {
        if (body instanceof WrappedFile<?> wrapped) {
            return wrapped(exchange, wrapped, type);
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
        if (body instanceof CharSequence text) {
            return new Bytes(ByteBuffer.wrap(text.toString().getBytes(charset(type))));
        }
        if (body instanceof StreamCache cache) {
            return cached(exchange, cache);
        }
        if (body instanceof InputStream stream) {
            return stream(exchange, stream);
        }
        return converted(exchange, body);
    }

    /** The charset that the type names, so that text is sent as what it is said to be. */
    private static Charset charset(String type) {
        for (String parameter : type.split(";")) {
            String trimmed = parameter.trim();
            if (trimmed.regionMatches(true, 0, "charset=", 0, 8)) {
                String name = trimmed.substring(8).replace("\"", "").trim();
                try {
                    return Charset.forName(name);
                } catch (IllegalArgumentException e) {
                    // an unknown one: the receiver cannot know it either
                    return StandardCharsets.UTF_8;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    private Content wrapped(Exchange exchange, WrappedFile<?> wrapped, String type) {
        if (wrapped.getFile() instanceof File file) {
            return file(file.toPath());
        }
        Object inner = wrapped.getBody();
        if (inner instanceof WrappedFile<?> || inner == null) {
            throw unfit(
                    "got the file of a remote server without its content; let the consumer download"
                            + " it");
        }
        return content(exchange, inner, type);
    }

    private Content file(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                throw unfit("was given a file that does not exist or is no regular file");
            }
            return new FileContent(path, Files.size(path));
        } catch (IOException e) {
            // without the cause, whose message is the path, which can be a person's name
            throw unfit("cannot read the given file: " + e.getClass().getSimpleName());
        }
    }

    private Content cached(Exchange exchange, StreamCache cache) {
        cache.reset();
        StreamCache own = copy(exchange, cache);
        return own instanceof InputStream stream
                ? new CacheContent(own, stream)
                : converted(exchange, own);
    }

    /**
     * A copy shares the bytes and has a position of its own: what reads the message's cache
     * meanwhile and what still reads this one after a failure do not disturb each other.
     */
    private static StreamCache copy(Exchange exchange, StreamCache cache) {
        try {
            StreamCache copy = cache.copy(exchange);
            return copy == null ? cache : copy;
        } catch (IOException e) {
            return cache;
        }
    }

    private Content stream(Exchange exchange, InputStream stream) {
        return once(exchange, stream, new Stream(stream));
    }

    /** A body that Camel can turn into a stream: a DataHandler, a Reader, a Source. */
    private Content converted(Exchange exchange, Object body) {
        if (exchange.getContext()
                        .getTypeConverterRegistry()
                        .lookup(InputStream.class, body.getClass())
                == null) {
            throw unfit(
                    "cannot read a body of the type "
                            + body.getClass().getName()
                            + " as a document; give a file, a stream, bytes or text");
        }
        return once(exchange, body, new Converted(exchange, body));
    }

    /** Remembers content that can be read once, so that a later attempt does not send a rest. */
    private OneWay once(Exchange exchange, Object body, OneWay content) {
        if (exchange.getProperty(STREAM_READ) instanceof OneWay earlier && earlier.body() == body) {
            if (earlier.isOpened()) {
                throw unfit(
                        "was given a stream that an earlier attempt has read already and that"
                                + " cannot be read again; switch stream caching on or give a file");
            }
            return earlier;
        }
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
     * afterwards. Of several readers only the latest one reads: an earlier attempt may let go of
     * its channel when the next one is under way.
     */
    private static final class CacheContent implements Content {

        private final StreamCache cache;
        private final InputStream stream;
        private CacheChannel current;

        CacheContent(StreamCache cache, InputStream stream) {
            this.cache = cache;
            this.stream = stream;
        }

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
        public synchronized ReadableByteChannel open() {
            cache.reset();
            current = new CacheChannel();
            return current;
        }

        private final class CacheChannel extends StreamChannel {

            CacheChannel() {
                super(stream);
            }

            @Override
            public int read(ByteBuffer target) throws IOException {
                synchronized (CacheContent.this) {
                    if (current != this) {
                        throw new ClosedChannelException();
                    }
                    return super.read(target);
                }
            }

            @Override
            public void close() {
                synchronized (CacheContent.this) {
                    open = false;
                    if (current == this) {
                        current = null;
                        cache.reset();
                    }
                }
            }
        }
    }

    /** Content that can be read once. */
    private abstract static class OneWay implements Content {

        private final Object body;
        private volatile boolean opened;

        OneWay(Object body) {
            this.body = body;
        }

        Object body() {
            return body;
        }

        boolean isOpened() {
            return opened;
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public synchronized ReadableByteChannel open() throws IOException {
            if (opened) {
                throw new IOException("the stream was read before and cannot be read again");
            }
            opened = true;
            return start();
        }

        abstract ReadableByteChannel start() throws IOException;
    }

    private static final class Stream extends OneWay {

        private final InputStream stream;
        private final long length;

        Stream(InputStream stream) {
            super(stream);
            this.stream = stream;
            this.length = length(stream);
        }

        /** A subclass may decode what it reads: then the file's own length says nothing. */
        private static long length(InputStream stream) {
            if (stream.getClass() == ByteArrayInputStream.class) {
                return ((ByteArrayInputStream) stream).available();
            }
            if (stream.getClass() == FileInputStream.class) {
                try {
                    FileChannel channel = ((FileInputStream) stream).getChannel();
                    long left = channel.size() - channel.position();
                    // a pipe has no size
                    return left > 0 ? left : -1;
                } catch (IOException e) {
                    // no regular file: sent without a length
                    return -1;
                }
            }
            return -1;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public boolean blocking() {
            return length < 0;
        }

        @Override
        ReadableByteChannel start() {
            return length >= 0 && stream instanceof FileInputStream file
                    ? file.getChannel()
                    : new StreamChannel(stream);
        }
    }

    private static final class Converted extends OneWay {

        private final Exchange exchange;

        Converted(Exchange exchange, Object body) {
            super(body);
            this.exchange = exchange;
        }

        @Override
        public long length() {
            return -1;
        }

        @Override
        public boolean blocking() {
            return true;
        }

        @Override
        ReadableByteChannel start() throws IOException {
            InputStream stream;
            try {
                stream =
                        exchange.getContext()
                                .getTypeConverter()
                                .tryConvertTo(InputStream.class, exchange, body());
            } catch (TypeConversionException e) {
                // without the cause, which quotes the body
                throw new IOException("the body cannot be converted to a stream");
            }
            if (stream == null) {
                throw new IOException("the body cannot be converted to a stream");
            }
            return new StreamChannel(stream);
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

    /**
     * Reads a stream straight into the target where that has an array, else through an array of its
     * own. For one reader at a time.
     */
    private static class StreamChannel implements ReadableByteChannel {

        private static final int CHUNK = 32 * 1024;

        private final InputStream stream;
        protected boolean open = true;
        private byte[] chunk;

        StreamChannel(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (!target.hasArray()) {
                if (chunk == null) {
                    chunk = new byte[CHUNK];
                }
                int count = stream.read(chunk, 0, Math.min(chunk.length, target.remaining()));
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
