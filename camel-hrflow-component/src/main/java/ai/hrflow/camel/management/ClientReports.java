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
package ai.hrflow.camel.management;

import ai.hrflow.camel.client.ClientStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;

/** What can be asked for reports of its clients: a component. */
public interface ClientReports {

    /** One report for each client, in the order in which they were made. */
    List<ClientReport> clientReports();

    /** Uploads that wait for their profile (awaitResult), in all endpoints. */
    int awaitingResults();

    /** The figures of all clients together. */
    default ClientStatistics totals() {
        return clientReports().stream()
                .map(ClientReport::statistics)
                .reduce(ClientStatistics.NONE, ClientStatistics::plus);
    }

    /** All components of a context that report, by their names. */
    static Map<String, ClientReports> of(CamelContext context) {
        Map<String, ClientReports> found = new TreeMap<>();
        for (String name : context.getComponentNames()) {
            Component component = context.hasComponent(name);
            if (component instanceof ClientReports reports) {
                found.put(name, reports);
            }
        }
        return found;
    }
}
