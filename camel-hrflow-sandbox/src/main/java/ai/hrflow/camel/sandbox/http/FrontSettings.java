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

import ai.hrflow.camel.sandbox.admin.AdminApi;
import ai.hrflow.camel.sandbox.api.Access;
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.api.Operations;
import ai.hrflow.camel.sandbox.api.handler.PublicFiles;
import ai.hrflow.camel.sandbox.fault.Faults;
import ai.hrflow.camel.sandbox.fault.LatencyDistribution;
import ai.hrflow.camel.sandbox.journal.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * What the HTTP side needs.
 *
 * @param operations the API
 * @param handlers who answers what
 * @param access keys
 * @param faults faults
 * @param journal journal
 * @param publicFiles what can be read without a key
 * @param clock time
 * @param admin administration
 * @param spoolDirectory where uploads go
 * @param maxUploadBytes larger files are answered with 413
 * @param maxBodyBytes longer JSON bodies and URL-encoded forms are answered with 413
 * @param bodyTimeout a body of which nothing comes for that long is answered with 408
 * @param latency how much later each answer is given
 * @param requestsPerMinute per key, 0 for no limit
 * @param contentType {@code Content-Type} of JSON answers
 */
public record FrontSettings(
        Operations operations,
        Map<String, Handler> handlers,
        Access access,
        Faults faults,
        Journal journal,
        PublicFiles publicFiles,
        AdminApi admin,
        Clock clock,
        Path spoolDirectory,
        long maxUploadBytes,
        int maxBodyBytes,
        Duration bodyTimeout,
        LatencyDistribution latency,
        int requestsPerMinute,
        String contentType) {}
