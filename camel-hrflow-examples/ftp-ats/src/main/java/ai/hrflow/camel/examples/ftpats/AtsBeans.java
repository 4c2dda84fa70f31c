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
package ai.hrflow.camel.examples.ftpats;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.Registry;

/** The beans that routes in Java and YAML refer to. {@code ats-spring.xml} has the same. */
public final class AtsBeans implements CamelConfiguration {

    /** The name under which the repository keeps its rows; another import gets another. */
    private static final String NAME = "ats";

    @Override
    public void configure(CamelContext camel) {
        String folder = camel.resolvePropertyPlaceholders("{{ats.folder}}");
        String patience = camel.resolvePropertyPlaceholders("{{ats.patience}}");
        HikariConfig database = new HikariConfig();
        database.setJdbcUrl(camel.resolvePropertyPlaceholders("{{ats.database}}"));
        database.setUsername(camel.resolvePropertyPlaceholders("{{ats.database-user}}"));
        database.setPassword(camel.resolvePropertyPlaceholders("{{ats.database-password}}"));
        HikariDataSource dataSource = new HikariDataSource(database);

        Registry registry = camel.getRegistry();
        registry.bind("database", DataSource.class, dataSource, null, "close");
        registry.bind("uploaded", new JdbcMessageIdRepository(dataSource, NAME));
        registry.bind("discreet", new DiscreetExceptionHandler());
        registry.bind("absent", new AbsentFilter(folder));
        registry.bind("paired", new PairedFilter(folder, patience));
        registry.bind("stray", new StrayFilter(folder, patience));
        registry.bind(
                "deliveries",
                new Deliveries(folder, camel.resolvePropertyPlaceholders("{{ats.board-key}}")));
    }
}
