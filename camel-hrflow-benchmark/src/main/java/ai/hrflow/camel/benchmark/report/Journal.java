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
package ai.hrflow.camel.benchmark.report;

import ai.hrflow.camel.benchmark.measure.Measurement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Writes each run to a file as soon as it has ended, as JSON in a line of its own, and reads them
 * again, so that a benchmark that is ended early has not run for nothing.
 */
public final class Journal {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path file;

    /**
     * @param file to append to; made with its folders when there is none
     */
    public Journal(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        Files.createDirectories(this.file.getParent());
    }

    /** Keeps that runs begin which have nothing to do with those before. */
    public void begin() throws IOException {
        append(mapper.createObjectNode().put("begin", Instant.now().toString()));
    }

    /**
     * Reads the runs since the last beginning.
     *
     * @throws IOException when there is no such file, or a line is no run
     */
    public Results read() throws IOException {
        Results results = new Results();
        for (String text : Files.readAllLines(file)) {
            JsonNode line = mapper.readTree(text);
            String scenario = line.path("scenario").asText();
            String contender = line.path("contender").asText();
            if (line.has("begin")) {
                results = new Results();
            } else if (line.has("failure")) {
                results.fail(scenario, contender);
            } else if (line.has("millis")) {
                results.addStartup(line.get("millis").asDouble());
            } else {
                results.add(
                        scenario,
                        contender,
                        mapper.treeToValue(line.get("measurement"), Measurement.class));
            }
        }
        return results;
    }

    /** Keeps what was measured. */
    public void add(int round, String scenario, String contender, Measurement one)
            throws IOException {
        ObjectNode line = line(round, scenario, contender);
        line.set("measurement", mapper.valueToTree(one));
        append(line);
    }

    /** Keeps the time that a start takes more. */
    public void addStartup(int round, String scenario, double millis) throws IOException {
        append(line(round, scenario, "hrflow").put("millis", millis));
    }

    /** Keeps that a run failed. */
    public void fail(int round, String scenario, String contender, Exception failure)
            throws IOException {
        append(line(round, scenario, contender).put("failure", failure.toString()));
    }

    private ObjectNode line(int round, String scenario, String contender) {
        return mapper.createObjectNode()
                .put("round", round)
                .put("scenario", scenario)
                .put("contender", contender);
    }

    private void append(ObjectNode line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
