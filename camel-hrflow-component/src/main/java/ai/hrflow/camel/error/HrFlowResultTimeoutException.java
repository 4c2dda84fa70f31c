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
 * The API accepted an upload, but its profile could not be read within {@code awaitTimeout}: the
 * parsing failed, or is slower than that. The profile can still come; look for it by its reference.
 */
public class HrFlowResultTimeoutException extends HrFlowTransportException {

    private static final long serialVersionUID = 1L;

    /**
     * @param operation the operation as in the URI, for example {@code profile/parsing/file}
     * @param message what happened; must hold neither secrets nor personal data
     */
    public HrFlowResultTimeoutException(String operation, String message) {
        super(operation, message, true, null);
    }
}
