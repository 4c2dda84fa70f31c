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

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The parameters that an endpoint sets for all its calls.
 *
 * @param options by option name, for example {@code sourceKey}
 * @param named by API name, from {@code param.<api_name>}: sent under just that name
 * @param component the component's options that parameters fall back to, by option name
 */
public record EndpointParameters(
        Map<String, Object> options, Map<String, Object> named, Map<String, Object> component) {

    public EndpointParameters {
        options = sorted(options);
        named = sorted(Objects.requireNonNullElse(named, Map.of()));
        component = sorted(component);
    }

    /** Always in the same order, so that of two mistakes the same one is told every time. */
    private static Map<String, Object> sorted(Map<String, Object> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
