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

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Whether the API can be reached and knows the key of one client. A readiness check.
 *
 * <p>Details: {@code base.url}, {@code http.response.code} when the API was asked, and {@code
 * permission} when the API said what the key may do.
 */
final class HrFlowHealthCheck extends AbstractHealthCheck {

    private final String baseUrl;
    private final CredentialProbe probe;
    private final Runnable askAll;

    /**
     * @param askAll lets all checks ask, so that this one does not begin when the one before ends
     */
    HrFlowHealthCheck(String id, String baseUrl, CredentialProbe probe, Runnable askAll) {
        super("camel", id);
        this.baseUrl = baseUrl;
        this.probe = probe;
        this.askAll = askAll;
    }

    /** Asks the API if need be, without waiting for the answer. */
    void ask() {
        if (isEnabled()) {
            probe.ask();
        }
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        askAll.run();
        CredentialProbe.Finding finding = probe.find();
        builder.state(finding.state());
        builder.message(finding.message());
        builder.detail("base.url", baseUrl);
        if (finding.code() != 0) {
            builder.detail(HTTP_RESPONSE_CODE, finding.code());
        }
        if (finding.permission() != null) {
            builder.detail("permission", finding.permission());
        }
    }
}
