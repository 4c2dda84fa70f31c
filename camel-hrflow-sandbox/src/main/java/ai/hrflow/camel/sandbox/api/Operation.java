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
package ai.hrflow.camel.sandbox.api;

import java.util.List;
import java.util.Map;

/**
 * One operation of the API, as data.
 *
 * @param path path below {@code /v1/}
 * @param method HTTP method
 * @param request how arguments arrive
 * @param permission what a key must be allowed to do
 * @param userNeeded whether {@code X-USER-EMAIL} is required
 * @param parameters parameters
 * @param oneOf how many of each group of alternatives must be given
 * @param complaint start of the message when such a group is wrong, or {@code null} for one that
 *     names the group
 */
public record Operation(
        String path,
        String method,
        RequestKind request,
        Permission permission,
        boolean userNeeded,
        List<Parameter> parameters,
        Map<String, Choice> oneOf,
        String complaint) {

    /** How the arguments of an operation arrive. */
    public enum RequestKind {
        QUERY,
        JSON,
        MULTIPART,
        /** Multipart or URL-encoded, without a file. */
        FORM
    }

    /** What a key must be allowed to do. */
    public enum Permission {
        READ,
        WRITE
    }

    /** How many of a group of alternatives must be given. */
    public enum Choice {
        EXACTLY_ONE,
        AT_MOST_ONE
    }

    /**
     * @return {@code "profile/indexing GET"}
     */
    public String id() {
        return path + ' ' + method;
    }
}
