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
package ai.hrflow.camel.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a {@code multipart/form-data} body apart while it arrives. Holds no more than a header
 * block or the last few bytes that may be the start of a boundary. Written here because a double
 * must show the part headers exactly as they came, which a library that decodes them does not.
 */
final class MultipartReader {

    /** The body breaks the rules of the format. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    /** Receives the parts in order. */
    interface Sink {
        /**
         * @param headers headers of the part by lower-case name
         */
        void begin(Map<String, String> headers) throws MalformedException;

        void data(byte[] bytes, int from, int to) throws MalformedException;

        void end();
    }

    private enum State {
        PREAMBLE,
        AFTER_BOUNDARY,
        HEADERS,
        DATA,
        EPILOGUE
    }

    private static final int MAX_HEADERS = 16 * 1024;
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

    private final byte[] delimiter;
    private final Sink sink;
    private State state = State.PREAMBLE;
    private byte[] kept = {'\r', '\n'};

    MultipartReader(String boundary, Sink sink) {
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        this.sink = sink;
    }

    void feed(byte[] arrived) throws MalformedException {
        byte[] bytes = join(kept, arrived);
        int position = 0;
        boolean going = true;
        while (going) {
            int next =
                    switch (state) {
                        case PREAMBLE -> preamble(bytes, position);
                        case AFTER_BOUNDARY -> afterBoundary(bytes, position);
                        case HEADERS -> headers(bytes, position);
                        case DATA -> data(bytes, position);
                        case EPILOGUE -> -1;
                    };
            going = next >= 0;
            position = going ? next : -next - 1;
        }
        kept =
                state == State.EPILOGUE
                        ? new byte[0]
                        : Arrays.copyOfRange(bytes, position, bytes.length);
    }

    /** Called at the end of the body. */
    void end() throws MalformedException {
        if (state != State.EPILOGUE) {
            throw new MalformedException("the last boundary is missing");
        }
    }

    /* Each step returns where to go on, or -(n + 1) when it needs more bytes from n on. */

    private int preamble(byte[] bytes, int from) {
        int at = indexOf(bytes, from, delimiter);
        if (at < 0) {
            return needMore(Math.max(from, bytes.length - delimiter.length + 1));
        }
        state = State.AFTER_BOUNDARY;
        return at + delimiter.length;
    }

    private int afterBoundary(byte[] bytes, int from) throws MalformedException {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        if (bytes.length - at < 2) {
            return needMore(from);
        }
        if (bytes[at] == '-' && bytes[at + 1] == '-') {
            state = State.EPILOGUE;
            return at + 2;
        }
        if (bytes[at] != '\r' || bytes[at + 1] != '\n') {
            throw new MalformedException("a boundary is followed by something else");
        }
        state = State.HEADERS;
        // the line break stays: it is half of the empty line when a part has no headers
        return at;
    }

    private int headers(byte[] bytes, int from) throws MalformedException {
        int end = indexOf(bytes, from, HEADERS_END);
        if (end < 0) {
            if (bytes.length - from > MAX_HEADERS) {
                throw new MalformedException("the headers of a part are too long");
            }
            return needMore(from);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        String block = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        for (String line : block.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            } else if (!line.isBlank()) {
                throw new MalformedException("a part has a header line without colon");
            }
        }
        sink.begin(headers);
        state = State.DATA;
        // the line break before a boundary may be the end of the headers when a part is empty
        return end + 2;
    }

    private boolean firstData = true;

    private int data(byte[] bytes, int from) throws MalformedException {
        int start = from;
        int at = indexOf(bytes, from, delimiter);
        if (firstData) {
            if (at != from) {
                if (at < 0 && bytes.length - from < delimiter.length) {
                    return needMore(from);
                }
                start = from + 2;
            }
            firstData = false;
        }
        if (at < 0) {
            int safe = Math.max(start, bytes.length - delimiter.length + 1);
            if (safe > start) {
                sink.data(bytes, start, safe);
            }
            return needMore(safe);
        }
        if (at > start) {
            sink.data(bytes, start, at);
        }
        sink.end();
        firstData = true;
        state = State.AFTER_BOUNDARY;
        return at + delimiter.length;
    }

    private static int needMore(int from) {
        return -from - 1;
    }

    private static int indexOf(byte[] bytes, int from, byte[] wanted) {
        int last = bytes.length - wanted.length;
        byte first = wanted[0];
        for (int i = from; i <= last; i++) {
            if (bytes[i] == first
                    && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] join(byte[] a, byte[] b) {
        if (a.length == 0) {
            return b;
        }
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
