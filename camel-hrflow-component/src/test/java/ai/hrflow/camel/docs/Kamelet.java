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
package ai.hrflow.camel.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A Kamelet as the jar has it, with what it says of itself. */
record Kamelet(String fileName, Map<String, Object> content) {

    private static final String EXTENSION = ".kamelet.yaml";

    /**
     * A property of a Kamelet.
     *
     * @param schema what the Kamelet says of it, in the words of JSON Schema
     */
    record Property(String name, Map<String, Object> schema, boolean required) {

        String text(String key) {
            return String.valueOf(schema.getOrDefault(key, ""));
        }

        boolean isSecret() {
            return "password".equals(schema.get("format"));
        }

        List<?> values() {
            return (List<?>) schema.getOrDefault("enum", List.of());
        }
    }

    /** All Kamelets of the component, by name. */
    static List<Kamelet> all() {
        URL folder =
                Kamelet.class.getClassLoader().getResource("kamelets/hrflow-job-sink" + EXTENSION);
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()).getParent())) {
            return files.sorted().map(Kamelet::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kamelet read(Path file) {
        try {
            Load yaml = new Load(LoadSettings.builder().build());
            @SuppressWarnings("unchecked")
            Map<String, Object> content =
                    (Map<String, Object>) yaml.loadFromString(Files.readString(file));
            return new Kamelet(file.getFileName().toString(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return fileName.substring(0, fileName.length() - EXTENSION.length());
    }

    /** A text at a place such as {@code metadata/name}; empty when there is none. */
    String text(String... path) {
        Object value = at(path);
        return value == null ? "" : value.toString();
    }

    List<?> list(String... path) {
        Object value = at(path);
        return value == null ? List.of() : (List<?>) value;
    }

    Map<?, ?> map(String... path) {
        Object value = at(path);
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private Object at(String... path) {
        Object value = content;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    List<Property> properties() {
        List<?> required = list("spec", "definition", "required");
        List<Property> properties = new ArrayList<>();
        map("spec", "definition", "properties")
                .forEach(
                        (name, schema) -> {
                            @SuppressWarnings("unchecked")
                            Map<String, Object> described = (Map<String, Object>) schema;
                            properties.add(
                                    new Property(
                                            name.toString(), described, required.contains(name)));
                        });
        return properties;
    }

    @Override
    public String toString() {
        return name();
    }
}
