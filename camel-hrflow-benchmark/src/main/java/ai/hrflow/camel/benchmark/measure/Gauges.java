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
package ai.hrflow.camel.benchmark.measure;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the JVM says about itself. */
final class Gauges {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<MemoryPoolMXBean> HEAP =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
    private static final GarbageCollectorMXBean FULL_COLLECTOR = fullCollector();
    private static final int COLLECTIONS = 3;

    private Gauges() {}

    /** Processor time of the process, in nanoseconds. */
    static long cpu() {
        return SYSTEM.getProcessCpuTime();
    }

    /** What the JIT compiler has taken so far, in milliseconds. */
    static long compilerMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /** Bytes that the threads alive have allocated so far. */
    static long allocated() {
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    /** Counts threads anew from now on. */
    static void resetThreads() {
        THREADS.resetPeakThreadCount();
    }

    static int peakThreads() {
        return THREADS.getPeakThreadCount();
    }

    /**
     * What a garbage collection leaves, in bytes: the median of a few. It is what the collector
     * itself has counted before it let the threads go on; what they allocate afterwards is not in
     * it, however many they are.
     */
    static long liveHeap() {
        long[] left = new long[COLLECTIONS];
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            left[i] = leftByFullCollection();
        }
        Arrays.sort(left);
        return left[COLLECTIONS / 2];
    }

    private static long leftByFullCollection() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : HEAP) {
            bytes +=
                    FULL_COLLECTOR
                            .getLastGcInfo()
                            .getMemoryUsageAfterGc()
                            .get(pool.getName())
                            .getUsed();
        }
        return bytes;
    }

    /**
     * The collector that takes all of the heap, as {@link System#gc()} wants; not the young one.
     */
    private static GarbageCollectorMXBean fullCollector() {
        List<String> pools = HEAP.stream().map(MemoryPoolMXBean::getName).toList();
        // where several name all pools, the full one is the last
        return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .filter(one -> Set.of(one.getMemoryPoolNames()).containsAll(pools))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("No collector takes all of the heap"));
    }
}
