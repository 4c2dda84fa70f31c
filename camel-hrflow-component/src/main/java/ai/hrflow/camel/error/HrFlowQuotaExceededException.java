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
package ai.hrflow.camel.error;

/**
 * The quota of the workspace's plan for this operation is used up (402). Waiting seconds does not
 * help: pause the route and tell somebody.
 */
public class HrFlowQuotaExceededException extends HrFlowOperationFailedException {

    private static final long serialVersionUID = 1L;

    /** See {@link HrFlowOperationFailedException}. */
    public HrFlowQuotaExceededException(
            String operation,
            String method,
            String uri,
            int httpStatus,
            int code,
            String apiMessage) {
        super(operation, method, uri, httpStatus, code, apiMessage, false, null);
    }
}
