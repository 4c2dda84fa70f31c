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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A multipart form on its way in: plain fields in memory, the first file in a spool. */
final class FormBody implements MultipartReader.Sink {

    /** As many plain fields are read, of multipart and of URL-encoded forms. */
    static final int MOST_FIELDS = 10_000;

    private static final int MAX_FIELDS_BYTES = 4 * 1024 * 1024;

    private final MultipartReader reader;
    private final Supplier<Path> newPath;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int fieldBytes;
    private int fieldCount;
    private ByteArrayOutputStream field;
    private Disposition current;
    private boolean inFile;
    private Spool spool;
    private Disposition fileDisposition;
    private String rawDisposition;
    private String fileType;

    FormBody(String boundary, Supplier<Path> newPath) {
        this.reader = new MultipartReader(boundary, this);
        this.newPath = newPath;
    }

    void feed(byte[] bytes) throws MultipartReader.MalformedException {
        reader.feed(bytes);
    }

    void complete() throws MultipartReader.MalformedException {
        reader.end();
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    /** Length of all plain fields. */
    int fieldBytes() {
        return fieldBytes;
    }

    /** The file's spool, null when no file has come yet. */
    Spool spool() {
        return spool;
    }

    Disposition fileDisposition() {
        return fileDisposition;
    }

    String rawDisposition() {
        return rawDisposition;
    }

    String fileType() {
        return fileType;
    }

    @Override
    public void begin(Map<String, String> headers) throws MultipartReader.MalformedException {
        String disposition = headers.get("content-disposition");
        if (disposition == null) {
            throw new MultipartReader.MalformedException("a part has no Content-Disposition");
        }
        current = Disposition.of(disposition);
        if (current.name() == null) {
            throw new MultipartReader.MalformedException("a part has no name");
        }
        inFile = false;
        field = null;
        if (current.rawFileName() == null) {
            if (++fieldCount > MOST_FIELDS) {
                throw new MultipartReader.MalformedException(
                        "more than " + MOST_FIELDS + " fields");
            }
            field = new ByteArrayOutputStream();
        } else if (spool == null) {
            inFile = true;
            spool = new Spool(newPath.get());
            fileDisposition = current;
            rawDisposition = disposition;
            fileType = headers.get("content-type");
        }
    }

    @Override
    public void data(byte[] bytes, int from, int to) throws MultipartReader.MalformedException {
        if (inFile) {
            spool.add(bytes, from, to);
        } else if (field != null) {
            fieldBytes += to - from;
            if (fieldBytes > MAX_FIELDS_BYTES) {
                throw new MultipartReader.MalformedException("the plain fields are too long");
            }
            field.write(bytes, from, to - from);
        }
    }

    @Override
    public void end() {
        if (field != null) {
            fields.computeIfAbsent(current.name(), n -> new ArrayList<>())
                    .add(field.toString(StandardCharsets.UTF_8));
        }
        inFile = false;
        field = null;
    }
}
