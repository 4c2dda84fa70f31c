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
package ai.hrflow.camel.benchmark.server;

import ai.hrflow.camel.benchmark.process.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server in a JVM of its own, so that its work is not counted as a contender's. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it listens. */
    public static ServerProcess start() throws IOException {
        Process process = JavaProcess.start(List.of("-Xmx512m"), BenchmarkServer.class);
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("The server did not start");
        }
        return new ServerProcess(process, Integer.parseInt(line));
    }

    /** Where it listens, on loopback. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
