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
package ai.hrflow.camel.message;

import java.util.List;

/** The names of the message headers that are not parameters of the API. */
public final class MessageHeaders {

    public static final String PARAMETERS = "CamelHrFlowParameters";
    public static final String FILE_NAME = "CamelHrFlowFileName";

    public static final String RESPONSE_CODE = "CamelHrFlowResponseCode";
    public static final String RESPONSE_MESSAGE = "CamelHrFlowResponseMessage";
    public static final String RETRY_AFTER = "CamelHrFlowRetryAfter";
    public static final String RESULT_PAGE = "CamelHrFlowResultPage";
    public static final String RESULT_MAX_PAGE = "CamelHrFlowResultMaxPage";
    public static final String RESULT_COUNT = "CamelHrFlowResultCount";
    public static final String RESULT_TOTAL = "CamelHrFlowResultTotal";
    public static final String RESULT_TYPE = "CamelHrFlowResultType";
    public static final String RESULT_KEY = "CamelHrFlowResultKey";
    public static final String RESULT_REFERENCE = "CamelHrFlowResultReference";
    public static final String RESULT_CONTAINER_KEY = "CamelHrFlowResultContainerKey";

    /**
     * All that an answer can set: removed before it is written, so that nothing stays from an
     * earlier call.
     */
    static final List<String> RESULTS =
            List.of(
                    RESPONSE_CODE,
                    RESPONSE_MESSAGE,
                    RETRY_AFTER,
                    RESULT_PAGE,
                    RESULT_MAX_PAGE,
                    RESULT_COUNT,
                    RESULT_TOTAL,
                    RESULT_TYPE,
                    RESULT_KEY,
                    RESULT_REFERENCE,
                    RESULT_CONTAINER_KEY);

    private MessageHeaders() {}
}
