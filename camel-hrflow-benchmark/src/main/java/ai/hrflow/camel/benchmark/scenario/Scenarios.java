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
package ai.hrflow.camel.benchmark.scenario;

import java.util.ArrayList;
import java.util.List;

/** The loads of the benchmark. */
public final class Scenarios {

    private static final int KIB = 1024;
    private static final long GIB = 1L << 30;

    /** Exchanges per second that each step of the growth scenarios comes to. */
    private static final int GROWTH_RATE = 2_000;

    private static final List<String> ALL =
            List.of(
                    "bare",
                    "bare+json",
                    "hrflow",
                    "camel-http",
                    "camel-vertx-http",
                    "camel-netty-http");
    private static final List<String> STREAMING = List.of("bare", "hrflow", "camel-http");

    private Scenarios() {}

    /** The comparisons with other ways. */
    public static List<Scenario> comparisons() {
        return List.of(
                new Scenario(
                        "upload-10k",
                        "10 KiB upload, 20 ms at the server, 64 in flight",
                        Work.UPLOAD_BYTES,
                        10 * KIB,
                        20,
                        64,
                        256,
                        ALL),
                new Scenario(
                        "upload-slow-server",
                        "200 KiB upload from a file, 2 s at the server, 1,000 in flight",
                        Work.UPLOAD_FILE,
                        200 * KIB,
                        2_000,
                        1_000,
                        1_024,
                        ALL),
                new Scenario(
                        "upload-1g",
                        "1 GiB upload from a file, one at a time, 64 MiB heap",
                        Work.UPLOAD_FILE,
                        GIB,
                        0,
                        1,
                        64,
                        STREAMING),
                new Scenario(
                        "upload-1g-stream",
                        "1 GiB upload from a stream of unknown length, one at a time, 64 MiB heap",
                        Work.UPLOAD_STREAM,
                        GIB,
                        0,
                        1,
                        64,
                        STREAMING),
                new Scenario(
                        "get-5k",
                        "GET with 5 KiB of JSON, no time at the server, 32 in flight",
                        Work.GET,
                        0,
                        0,
                        32,
                        256,
                        ALL),
                new Scenario(
                        "upload-200k",
                        "200 KiB upload from a file, no time at the server, 16 in flight",
                        Work.UPLOAD_FILE,
                        200 * KIB,
                        0,
                        16,
                        256,
                        ALL));
    }

    /**
     * The component alone with ever more exchanges in flight, at the same rate, so that only their
     * number differs.
     */
    public static List<Scenario> growth() {
        List<Scenario> all = new ArrayList<>();
        for (int inFlight : List.of(10, 100, 1_000, 10_000)) {
            all.add(
                    new Scenario(
                            "growth-" + inFlight,
                            inFlight + " in flight, 2,000/s",
                            Work.UPLOAD_BYTES,
                            10 * KIB,
                            1_000 * inFlight / GROWTH_RATE,
                            inFlight,
                            1_024,
                            List.of("hrflow")));
        }
        return all;
    }

    /** Comparisons and growth. */
    public static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>(comparisons());
        all.addAll(growth());
        return all;
    }

    /**
     * @throws IllegalArgumentException when there is no such scenario
     */
    public static Scenario named(String id) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario " + id));
    }
}
