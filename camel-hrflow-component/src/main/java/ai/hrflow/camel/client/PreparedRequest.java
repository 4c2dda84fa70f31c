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
package ai.hrflow.camel.client;

/** A request in the form in which every attempt sends it. */
final class PreparedRequest {

    private final HrFlowRequest request;
    private final String target;
    private final MultipartForm form;

    /**
     * @param basePath the path of the base URL, without trailing slash
     * @throws DocumentException when the document cannot be sent
     */
    PreparedRequest(HrFlowRequest request, String basePath) throws DocumentException {
        this.request = request;
        StringBuilder text = new StringBuilder(64 + request.query().size() * 32);
        text.append(basePath).append('/');
        PercentEncoding.appendPath(text, request.path());
        PercentEncoding.appendQuery(text, request.query());
        this.target = text.toString();
        this.form =
                request.body() instanceof RequestBody.Multipart multipart
                        ? new MultipartForm(multipart)
                        : null;
    }

    HrFlowRequest request() {
        return request;
    }

    /** Path and query. */
    String target() {
        return target;
    }

    /** {@code null} unless the body is a form. */
    MultipartForm form() {
        return form;
    }
}
