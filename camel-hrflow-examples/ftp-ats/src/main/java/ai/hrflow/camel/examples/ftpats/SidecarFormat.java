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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a sidecar may have, told apart by the extension of the file. */
enum SidecarFormat {
    JSON(reader(new JsonMapper())),
    XML(reader(new XmlMapper())),
    /** A line of names, in any order, and a line of values. */
    CSV(reader(new CsvMapper()).with(CsvSchema.emptySchema().withHeader()));

    private final ObjectReader reader;

    SidecarFormat(ObjectReader reader) {
        this.reader = reader;
    }

    private static ObjectReader reader(ObjectMapper mapper) {
        return mapper.readerFor(Sidecar.class)
                // an ATS may say more than is of use here
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a file that is no sidecar. */
    static Optional<SidecarFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith('.' + format.extension()))
                .findFirst();
    }

    /**
     * @throws InvalidSidecarException when the file is damaged or lacks a field
     * @throws IOException when the file cannot be read just now
     */
    Sidecar read(Path file) throws IOException {
        return parse(Files.readAllBytes(file)).checked();
    }

    private Sidecar parse(byte[] content) {
        Sidecar sidecar;
        try {
            sidecar = reader.readValue(content);
        } catch (JsonProcessingException e) {
            // what the parser says quotes the content
            throw new InvalidSidecarException(
                    "the sidecar is not valid "
                            + name()
                            + (e.getLocation() == null
                                    ? ""
                                    : " at line " + e.getLocation().getLineNr()));
        } catch (IOException e) {
            // the bytes are here already, so it is they that are wrong
            throw new InvalidSidecarException("the sidecar is not " + name() + " in UTF-8");
        }
        if (sidecar == null) {
            throw new InvalidSidecarException("the sidecar is empty");
        }
        return sidecar;
    }
}
