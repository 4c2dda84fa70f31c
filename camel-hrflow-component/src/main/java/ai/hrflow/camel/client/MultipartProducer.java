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
package ai.hrflow.camel.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/**
 * Sends a form with a document, piece by piece through one buffer.
 *
 * <p>A local document is read by the I/O thread right before writing. A document that may block is
 * read by short tasks on other threads, each of which fills one half of the buffer while the other
 * half is on its way; between two tasks no thread belongs to the upload.
 */
final class MultipartProducer extends BodyProducer {

    /**
     * Bytes written at one go, so that one fast upload does not keep the others of its I/O thread
     * waiting.
     */
    private static final int BYTES_PER_TURN = 256 * 1024;

    private static final int EMPTY_READS = 64;

    private final MultipartForm form;
    private final Executor reader;
    private final boolean blocking;

    // used by whoever reads: the I/O thread, or one reading task after the other
    private ReadableByteChannel source;
    private int headDone;
    private int tailDone;
    private long read;
    private boolean endOfDocument;

    private volatile boolean opened;

    private final Object lock = new Object();
    private ByteBuffer whole;
    private ByteBuffer sending;
    private ByteBuffer spare;
    private ByteBuffer filled;
    private boolean lastFilled;
    private boolean reading;
    private boolean released;
    private IOException failure;
    private DataStreamChannel output;

    /**
     * @param reader where a blocking document is read
     */
    MultipartProducer(MultipartForm form, Executor reader) {
        this.form = form;
        this.reader = reader;
        this.blocking = form.document().blocking();
    }

    @Override
    public long getContentLength() {
        return form.length();
    }

    @Override
    boolean isOpened() {
        return opened;
    }

    @Override
    void prepare() throws IOException {
        whole = Buffers.take(form.length());
        if (blocking) {
            int half = whole.capacity() / 2;
            sending = whole.slice(0, half).limit(0);
            spare = whole.slice(half, half);
            synchronized (lock) {
                readAhead();
            }
        } else {
            sending = whole;
            lastFilled = fill(sending);
        }
    }

    @Override
    public int available() {
        if (isComplete()) {
            return 0;
        }
        synchronized (lock) {
            if (!blocking) {
                return 1;
            }
            return sending.hasRemaining() || filled != null || lastFilled || failure != null
                    ? 1
                    : 0;
        }
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (isComplete()) {
            return;
        }
        for (int written = 0; written < BYTES_PER_TURN; ) {
            if (sending.hasRemaining()) {
                int count = channel.write(sending);
                count(count);
                written += count;
                if (sending.hasRemaining()) {
                    return;
                }
            }
            if (blocking ? !swap(channel) : !refill()) {
                if (isComplete()) {
                    channel.endStream();
                    // the answer can take minutes, for which neither file nor buffer is needed
                    releaseResources();
                }
                return;
            }
        }
    }

    private boolean refill() throws IOException {
        if (lastFilled) {
            completed();
            return false;
        }
        lastFilled = fill(sending);
        return true;
    }

    private boolean swap(DataStreamChannel channel) throws IOException {
        synchronized (lock) {
            output = channel;
            if (failure != null) {
                throw failure;
            }
            if (filled == null) {
                if (lastFilled) {
                    completed();
                }
                return false;
            }
            spare = sending;
            sending = filled;
            filled = null;
            if (!lastFilled) {
                readAhead();
            }
            return true;
        }
    }

    /** Called with the lock. */
    private void readAhead() throws DocumentException {
        ByteBuffer target = spare;
        spare = null;
        reading = true;
        try {
            reader.execute(() -> readTask(target));
        } catch (RejectedExecutionException e) {
            reading = false;
            throw new DocumentException(
                    "the document cannot be read because the component is stopping", e);
        }
    }

    private void readTask(ByteBuffer target) {
        IOException failed = null;
        boolean last = false;
        try {
            last = fill(target);
        } catch (IOException e) {
            failed = e;
        } catch (RuntimeException | Error e) {
            failed = new DocumentException("the document cannot be read", e);
        }
        DataStreamChannel channel;
        boolean close;
        synchronized (lock) {
            reading = false;
            failure = failed;
            if (failed == null) {
                filled = target;
                lastFilled = last;
            }
            channel = output;
            close = released;
        }
        if (close) {
            close();
        } else if (channel != null) {
            channel.requestOutput();
        }
    }

    /**
     * Fills a piece from its start.
     *
     * @return whether it holds the end of the body
     */
    private boolean fill(ByteBuffer piece) throws IOException {
        piece.clear();
        headDone += put(form.head(), headDone, piece);
        if (!endOfDocument && headDone == form.head().length) {
            readDocument(piece);
        }
        if (endOfDocument) {
            tailDone += put(form.tail(), tailDone, piece);
        }
        piece.flip();
        return endOfDocument && tailDone == form.tail().length;
    }

    private static int put(byte[] bytes, int from, ByteBuffer piece) {
        int length = Math.min(bytes.length - from, piece.remaining());
        piece.put(bytes, from, length);
        return length;
    }

    private void readDocument(ByteBuffer piece) throws IOException {
        long announced = form.documentLength();
        int emptyReads = 0;
        while (piece.hasRemaining()) {
            int n;
            try {
                if (source == null) {
                    opened = true;
                    source = form.document().open();
                }
                n = source.read(piece);
            } catch (IOException | RuntimeException e) {
                throw new DocumentException("the document cannot be read", e);
            }
            if (n < 0) {
                endOfDocument = true;
                if (read == 0) {
                    throw new DocumentException("the document is empty");
                }
                if (read < announced) {
                    throw new DocumentException(
                            "the document ended after "
                                    + read
                                    + " bytes although "
                                    + announced
                                    + " were announced");
                }
                return;
            }
            if (n == 0) {
                if (++emptyReads == EMPTY_READS) {
                    throw new DocumentException("the document gives no bytes and does not end");
                }
                continue;
            }
            read += n;
            if (announced >= 0 && read > announced) {
                throw new DocumentException(
                        "the document is longer than the announced " + announced + " bytes");
            }
        }
    }

    @Override
    public void releaseResources() {
        synchronized (lock) {
            if (released) {
                return;
            }
            released = true;
            if (reading) {
                // the task closes when it is done: closing a stream under a reader is not safe for
                // every kind of stream
                return;
            }
        }
        close();
    }

    /** Runs once, when nobody reads or writes any more. */
    private void close() {
        ByteBuffer buffer = whole;
        whole = null;
        // whoever comes late must not write into a buffer that serves another upload by now
        sending = ByteBuffer.allocate(0);
        completed();
        if (buffer != null) {
            Buffers.give(buffer);
        }
        ReadableByteChannel channel = source;
        source = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException | RuntimeException e) {
                Log.documentNotClosed(e);
            }
        }
    }
}
