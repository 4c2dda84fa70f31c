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

/**
 * What one contender needed in one run.
 *
 * @param exchanges ended in the time measured
 * @param perSecond exchanges a second
 * @param cpuMicros processor time of the whole process for each exchange, in microseconds
 * @param allocatedBytes bytes allocated for each exchange, by all threads that live to the end
 * @param threads most Java threads alive at once, those of the JVM and of the driver included
 * @param liveHeapBytes what a garbage collection leaves under load
 * @param heapGrowthBytes how much of that is more than after the first few exchanges, with none
 *     under way
 */
public record Measurement(
        long exchanges,
        double perSecond,
        double cpuMicros,
        double allocatedBytes,
        int threads,
        long liveHeapBytes,
        long heapGrowthBytes) {}
