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

import ai.hrflow.camel.client.CallResult;
import java.util.List;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

/** The clients of a component as a table that JMX tools can show without our classes. */
public final class ClientTable {

    private static final String[] COLUMNS = {
        "number",
        "baseUrl",
        "maxConcurrentRequests",
        "maxRequestsPerMinute",
        "inFlight",
        "waitingCallers",
        "calls",
        "goodAnswers",
        "otherResults",
        "lastError"
    };

    private static final OpenType<?>[] TYPES = {
        SimpleType.INTEGER,
        SimpleType.STRING,
        SimpleType.INTEGER,
        SimpleType.INTEGER,
        SimpleType.INTEGER,
        SimpleType.INTEGER,
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.STRING
    };

    private ClientTable() {}

    /** One row for each report, found by its number. */
    public static TabularData of(List<ClientReport> reports) {
        try {
            CompositeType row = new CompositeType("client", "A client", COLUMNS, COLUMNS, TYPES);
            TabularDataSupport table =
                    new TabularDataSupport(
                            new TabularType(
                                    "clients", "The clients", row, new String[] {COLUMNS[0]}));
            for (ClientReport report : reports) {
                table.put(new CompositeDataSupport(row, COLUMNS, cells(report)));
            }
            return table;
        } catch (OpenDataException e) {
            throw new IllegalStateException("columns and cells do not fit together", e);
        }
    }

    private static Object[] cells(ClientReport report) {
        return new Object[] {
            report.number(),
            report.baseUrl(),
            report.maxConcurrentRequests(),
            report.maxRequestsPerMinute(),
            report.statistics().inFlight(),
            report.statistics().waiting(),
            report.statistics().calls(),
            report.statistics().results(CallResult.GOOD),
            report.statistics().ended() - report.statistics().results(CallResult.GOOD),
            report.statistics().lastError()
        };
    }
}
