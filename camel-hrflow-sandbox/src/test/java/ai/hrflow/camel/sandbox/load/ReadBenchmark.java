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
package ai.hrflow.camel.sandbox.load;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Says how many reads a second the sandbox answers: a few connections, each asking again as soon as
 * it is answered. Sandbox and driver are in one process and share its processors. The connections
 * are read as plain bytes, so that little of the time measured is the driver's. Processor time a
 * request, of sandbox and driver together, tells more than the rate where others work on the same
 * processors.
 *
 * <p>Run it with {@code mvn -q -Psandbox-benchmark -pl camel-hrflow-sandbox test}.
 */
public final class ReadBenchmark {

    private static final int CONNECTIONS = 16;
    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final long MEASURED_NANOS = 10_000_000_000L;
    private static final int PROFILES = 1_000;
    private static final double SECOND = 1e9;
    private static final double MILLISECOND = 1e6;
    private static final double MICROSECOND = 1e3;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final String LENGTH = "content-length: ";

    private ReadBenchmark() {}

    /**
     * @param arguments beginnings of the targets to read; none for all
     */
    public static void main(String[] arguments) throws Exception {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            store(sandbox);
            PrintStream out = System.out;
            out.printf(
                    "%d connections, %d profiles, %d processors%n",
                    CONNECTIONS, PROFILES, Runtime.getRuntime().availableProcessors());
            out.printf("%-28s %10s %8s %8s %8s%n", "", "requests/s", "p50 ms", "p99 ms", "CPU us");
            String source = sandbox.sourceKey();
            String sources = "source_keys=%5B%22" + source + "%22%5D";
            for (String target :
                    List.of(
                            "auth",
                            "source?key=" + source,
                            "profile/indexing?source_key=" + source + "&reference=p-500",
                            "storing/profiles?" + sources,
                            "profiles/searching?query=welder&" + sources,
                            "profiles/scoring?sort_by=scoring&algorithm_key=a&"
                                    + sources
                                    + "&board_key="
                                    + sandbox.boardKey()
                                    + "&job_reference=j")) {
                if (arguments.length == 0
                        || Arrays.stream(arguments).anyMatch(target::startsWith)) {
                    measure(out, sandbox, target);
                }
            }
        }
    }

    private static void store(HrFlowSandbox sandbox) {
        Client client = new Client(sandbox);
        for (int i = 0; i < PROFILES; i++) {
            ObjectNode profile = Client.JSON.createObjectNode();
            profile.put("source_key", sandbox.sourceKey()).put("reference", "p-" + i);
            profile.put("text", "Jane Doe, welder number " + i);
            profile.putObject("info").put("full_name", "Jane Doe").put("email", "j@example.org");
            profile.putArray("experiences").addObject().put("title", "Welder");
            profile.putArray("educations");
            client.json("POST", "profile/indexing", profile.toString());
        }
        ObjectNode job = Client.JSON.createObjectNode();
        job.put("board_key", sandbox.boardKey()).put("reference", "j").put("name", "Welder");
        job.putObject("location").put("text", "Lyon");
        client.json("POST", "job/indexing", job.toString());
    }

    private static void measure(PrintStream out, HrFlowSandbox sandbox, String target)
            throws Exception {
        drive(sandbox, target, WARM_UP_NANOS);
        long cpu = PROCESS.getProcessCpuTime();
        long[] times = drive(sandbox, target, MEASURED_NANOS);
        cpu = PROCESS.getProcessCpuTime() - cpu;
        Arrays.sort(times);
        out.printf(
                "%-28s %10.0f %8.2f %8.2f %8.0f%n",
                "GET " + target.replaceAll("\\?.*", ""),
                times.length / (MEASURED_NANOS / SECOND),
                times[times.length / 2] / MILLISECOND,
                times[(int) (times.length * 0.99)] / MILLISECOND,
                cpu / MICROSECOND / times.length);
    }

    /** Nanoseconds of each request answered in the time given. */
    private static long[] drive(HrFlowSandbox sandbox, String target, long nanos) throws Exception {
        byte[] request =
                ("GET /v1/"
                                + target
                                + " HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: "
                                + sandbox.apiKey()
                                + "\r\nX-USER-EMAIL: "
                                + sandbox.userEmail()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        ExecutorService drivers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            CountDownLatch ready = new CountDownLatch(CONNECTIONS);
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(drivers.submit(() -> ask(sandbox.port(), request, ready, nanos)));
            }
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                times.addAll(one.get());
            }
            return times.stream().mapToLong(Long::longValue).toArray();
        } finally {
            drivers.shutdownNow();
        }
    }

    private static List<Long> ask(int port, byte[] request, CountDownLatch ready, long nanos)
            throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            ready.countDown();
            ready.await();
            long start = System.nanoTime();
            long end = start + nanos;
            while (start < end) {
                socket.getOutputStream().write(request);
                readAnswer(in);
                long now = System.nanoTime();
                times.add(now - start);
                start = now;
            }
        }
        return times;
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200 ")) {
            throw new IOException("Unexpected answer: " + status);
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()));
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The sandbox closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
