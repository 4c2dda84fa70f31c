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
package ai.hrflow.camel.sandbox.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The parts of a sandbox that can be asked and changed as a whole. */
public interface AdminTarget {

    /**
     * @return what there is: containers, numbers of profiles and jobs
     */
    ObjectNode summary();

    /** Removes everything that was stored, all faults and the journal. */
    void reset();

    /**
     * @param duration how long new connections are refused
     */
    void refuseConnections(Duration duration);
}
