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
package ai.hrflow.camel.operation;

/** How the API's names are spelt as options and headers. */
final class Names {

    private Names() {}

    /** {@code source_key} becomes {@code sourceKey}. */
    static String option(String apiName) {
        StringBuilder option = new StringBuilder(apiName.length());
        boolean upper = false;
        for (int i = 0; i < apiName.length(); i++) {
            char c = apiName.charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                option.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return option.toString();
    }

    /** {@code source_key} becomes {@code CamelHrFlowSourceKey}. */
    static String header(String apiName) {
        String option = option(apiName);
        return Parameter.HEADER_PREFIX
                + Character.toUpperCase(option.charAt(0))
                + option.substring(1);
    }
}
