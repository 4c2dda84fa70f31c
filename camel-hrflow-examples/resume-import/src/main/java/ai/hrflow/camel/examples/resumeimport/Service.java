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
package ai.hrflow.camel.examples.resumeimport;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.time.Duration;

/**
 * The API that the documents go to.
 *
 * @param url address up to and with {@code /v1}
 * @param apiKey secret key of the workspace
 * @param userEmail a member of the workspace
 * @param sourceKey where profiles are stored
 * @param awaitTimeout how long to wait for a profile after its upload was accepted
 */
record Service(
        String url, String apiKey, String userEmail, String sourceKey, Duration awaitTimeout) {

    static Service of(HrFlowSandbox sandbox, Duration awaitTimeout) {
        return new Service(
                sandbox.baseUrl(),
                sandbox.apiKey(),
                sandbox.userEmail(),
                sandbox.sourceKey(),
                awaitTimeout);
    }

    /** Without the key: a record's own text would show it. */
    @Override
    public String toString() {
        return url;
    }
}
