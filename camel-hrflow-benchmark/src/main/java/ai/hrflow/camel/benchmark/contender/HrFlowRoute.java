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
package ai.hrflow.camel.benchmark.contender;

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.benchmark.scenario.Work;
import org.apache.camel.CamelContext;
import org.apache.camel.model.RouteDefinition;

/** The component, with nothing set but the number of requests in flight. */
final class HrFlowRoute extends Route {

    HrFlowRoute(Task task) throws Exception {
        super(task);
    }

    @Override
    void prepare(CamelContext camel) {
        HrFlowComponent hrflow = camel.getComponent("hrflow", HrFlowComponent.class);
        hrflow.getConfiguration().setApiKey(Task.API_KEY);
        hrflow.getConfiguration().setUserEmail(Task.USER_EMAIL);
        hrflow.getConfiguration().setBaseUrl(task.baseUrl().toString());
        hrflow.getConfiguration().setMaxConcurrentRequests(task.scenario().inFlight());
    }

    @Override
    void write(RouteDefinition route) {
        if (task.scenario().work() == Work.UPLOAD_STREAM) {
            route.streamCache("false");
        }
        route.to(
                task.scenario().work().isUpload()
                        ? "hrflow:profile/parsing/file?sourceKey=" + Task.SOURCE_KEY
                        : "hrflow:profile/indexing?method=GET&sourceKey="
                                + Task.SOURCE_KEY
                                + "&key="
                                + Task.PROFILE_KEY);
    }
}
