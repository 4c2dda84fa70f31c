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
package ai.hrflow.camel.health;

import ai.hrflow.camel.client.ClientSettings;
import ai.hrflow.camel.client.HrFlowClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;

/**
 * The health checks of one component: one for each client. They are in Camel's repository {@code
 * producers}, which is switched off unless {@code camel.health.producers-enabled=true}. Where
 * camel-health is missing there are none.
 */
public final class HealthChecks {

    private final CamelContext context;
    private final String component;
    private final boolean enabled;
    private final Function<ClientSettings, HrFlowClient> clients;
    private final List<HrFlowHealthCheck> checks = new CopyOnWriteArrayList<>();

    /**
     * @param component the component's name, from which the checks get theirs
     * @param enabled whether the checks do anything
     * @param clients gives a client that no route uses; asked when a check needs one
     */
    public HealthChecks(
            CamelContext context,
            String component,
            boolean enabled,
            Function<ClientSettings, HrFlowClient> clients) {
        this.context = context;
        this.component = component;
        this.enabled = enabled;
        this.clients = clients;
    }

    /**
     * Adds the check of a client. Nothing is sent before the check is called.
     *
     * @param number of the client in the component, from 1; all but the first have it in the name
     *     of their check
     */
    public synchronized void add(int number, ClientSettings settings, HrFlowClient client) {
        WritableHealthCheckRepository repository = repository();
        if (repository == null) {
            return;
        }
        CredentialProbe probe =
                new CredentialProbe(
                        client::statistics,
                        () -> clients.apply(settings.forProbe(CredentialProbe.TIMEOUT)),
                        System::nanoTime);
        String id = "producer:" + component + (number == 1 ? "" : "-" + number);
        HrFlowHealthCheck check =
                new HrFlowHealthCheck(id, settings.baseUrl().toString(), probe, this::askAll);
        check.setEnabled(enabled);
        checks.add(check);
        repository.addHealthCheck(check);
    }

    private void askAll() {
        checks.forEach(HrFlowHealthCheck::ask);
    }

    /** Takes all checks out of the repository. */
    public synchronized void removeAll() {
        WritableHealthCheckRepository repository = repository();
        if (repository != null) {
            checks.forEach(repository::removeHealthCheck);
        }
        checks.clear();
    }

    private WritableHealthCheckRepository repository() {
        return HealthCheckHelper.getHealthCheckRepository(
                context, "producers", WritableHealthCheckRepository.class);
    }
}
