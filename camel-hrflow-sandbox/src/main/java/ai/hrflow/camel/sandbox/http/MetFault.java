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

import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.fault.Fault.Reset.Moment;
import ai.hrflow.camel.sandbox.fault.FaultTarget;
import ai.hrflow.camel.sandbox.fault.Faults;
import java.time.Duration;

/**
 * The fault a request met, taken apart: how much later the answer comes, and what goes wrong then.
 *
 * @param label what the journal calls it, or {@code null} when there is none
 * @param effect what goes wrong besides being late, or {@code null}
 * @param delay how much later the answer comes
 */
record MetFault(String label, Fault effect, Duration delay) {

    static MetFault none(Duration latency) {
        return new MetFault(null, null, latency);
    }

    static MetFault take(Faults faults, FaultTarget target, Duration latency) {
        Fault met = faults.take(target).orElse(null);
        Fault effect = met;
        Duration delay = latency;
        while (effect instanceof Fault.Latency late) {
            delay = delay.plus(faults.draw(late.delay()));
            effect = late.then();
        }
        return new MetFault(met == null ? null : met.label(), effect, delay);
    }

    /** Whether it answers in place of the API, or sees to it that nobody does. */
    boolean preventsWork() {
        return effect instanceof Fault.Answer || effect instanceof Fault.Stall;
    }

    /** Whether the connection is torn down at that moment. */
    boolean resets(Moment moment) {
        return effect instanceof Fault.Reset reset && reset.moment() == moment;
    }
}
