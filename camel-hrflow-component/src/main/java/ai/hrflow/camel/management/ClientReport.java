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

/**
 * A client as an operator sees it.
 *
 * @param number tells it from others of the component, from 1 in the order in which they were made
 * @param baseUrl where it sends
 * @param maxConcurrentRequests its permits for requests in flight
 * @param maxRequestsPerMinute the limit that it shares with others of the same key; 0 for none
 * @param statistics its figures
 */
public record ClientReport(
        int number,
        String baseUrl,
        int maxConcurrentRequests,
        int maxRequestsPerMinute,
        ClientStatistics statistics) {}
