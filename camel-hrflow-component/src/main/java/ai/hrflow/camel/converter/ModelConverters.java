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
package ai.hrflow.camel.converter;

import ai.hrflow.camel.model.HrFlowObject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.WrappedFile;
import org.apache.camel.spi.TypeConverterRegistry;

/**
 * Converts objects of the model to JSON, and JSON to objects of the model.
 *
 * <p>JSON is a {@link JsonNode}, a {@link Map}, text, bytes, a stream, a reader or a file. The
 * object may also stand where answers, requests and webhook events have it: a profile in {@code
 * {"profile": …}}, and anything in the {@code data} of a whole answer.
 */
@Converter(generateLoader = true)
public final class ModelConverters {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private ModelConverters() {}

    /**
     * @param object an object of the model
     * @return its JSON
     */
    @Converter
    public static JsonNode toJsonNode(HrFlowObject object) {
        return object.toJson();
    }

    /**
     * @param object an object of the model
     * @return its JSON as text
     */
    @Converter
    public static String toString(HrFlowObject object) {
        return object.toJson().toString();
    }

    /**
     * @param object an object of the model
     * @return its JSON in UTF-8
     * @throws JsonProcessingException never, as a JSON tree can always be written
     */
    @Converter
    public static byte[] toByteArray(HrFlowObject object) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(object);
    }

    /**
     * @param object an object of the model
     * @return its JSON in UTF-8
     * @throws JsonProcessingException never, as a JSON tree can always be written
     */
    @Converter
    public static InputStream toInputStream(HrFlowObject object) throws JsonProcessingException {
        return new ByteArrayInputStream(toByteArray(object));
    }

    /**
     * @param object an object of the model
     * @return its fields, with objects as maps and lists as lists; the caller may change them
     */
    @Converter
    public static Map<String, Object> toMap(HrFlowObject object) {
        return MAPPER.convertValue(object, MAP);
    }

    /**
     * Makes any object of the model: one converter, so that none can be forgotten.
     *
     * @param <T> class of the object
     * @param type class of the object
     * @param exchange the exchange, or {@code null}
     * @param value what to convert
     * @param registry the other converters
     * @return the object; {@code null} when the class is none of the model or the value no JSON
     * @throws TypeConversionException when the JSON is not valid or no such object; quotes nothing
     *     of it
     */
    @Converter(fallback = true)
    public static <T> T toModel(
            Class<T> type, Exchange exchange, Object value, TypeConverterRegistry registry) {
        if (!HrFlowObject.class.isAssignableFrom(type)
                || Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        try {
            JsonNode json = json(exchange, value, registry);
            return json == null ? null : type.cast(Recognition.read(json, type));
        } catch (JsonProcessingException e) {
            // without the parser's message and cause: both quote the content
            throw new ModelConversionException(
                    type,
                    "JSON is needed for a "
                            + Recognition.name(type)
                            + ", but this is not valid JSON"
                            + place(e));
        } catch (IOException e) {
            // without the cause: it may name the file
            throw new ModelConversionException(
                    type,
                    "The JSON of a "
                            + Recognition.name(type)
                            + " cannot be read: "
                            + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            throw new ModelConversionException(type, e.getMessage());
        } finally {
            if (value instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static JsonNode json(Exchange exchange, Object value, TypeConverterRegistry registry)
            throws IOException {
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof HrFlowObject || value instanceof Map<?, ?>) {
            return MAPPER.valueToTree(value);
        }
        if (value instanceof String text) {
            return MAPPER.readTree(text);
        }
        if (value instanceof byte[] bytes) {
            return MAPPER.readTree(bytes);
        }
        if (value instanceof Reader reader) {
            return MAPPER.readTree(reader);
        }
        InputStream stream = stream(exchange, value, registry);
        if (stream == null) {
            return null;
        }
        try (stream) {
            return MAPPER.readTree(stream);
        }
    }

    private static InputStream stream(
            Exchange exchange, Object value, TypeConverterRegistry registry) throws IOException {
        if (value instanceof InputStream stream) {
            return stream;
        }
        if (value instanceof File file) {
            return Files.newInputStream(file.toPath());
        }
        if (value instanceof Path path) {
            return Files.newInputStream(path);
        }
        if (!(value instanceof WrappedFile<?>)) {
            return null;
        }
        TypeConverter toStream = registry.lookup(InputStream.class, value.getClass());
        return toStream == null ? null : toStream.convertTo(InputStream.class, exchange, value);
    }
}
