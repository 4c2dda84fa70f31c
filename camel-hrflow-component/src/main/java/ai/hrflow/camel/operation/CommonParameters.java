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

import static ai.hrflow.camel.operation.ParameterType.DATE;
import static ai.hrflow.camel.operation.ParameterType.INTEGER;
import static ai.hrflow.camel.operation.ParameterType.STRING;
import static ai.hrflow.camel.operation.ParameterType.STRING_LIST;

import java.util.List;

/** Parameters that several operations share. */
final class CommonParameters {

    private CommonParameters() {}

    static Parameter text(String name, String description) {
        return Parameter.of(name, STRING, description);
    }

    static Parameter flag(String name, String description) {
        return Parameter.of(name, ParameterType.FLAG, description).defaultsTo("0");
    }

    static Parameter number(String name, String description) {
        return Parameter.of(name, ParameterType.NUMBER, description);
    }

    static Parameter objects(String name, String description) {
        return Parameter.of(name, ParameterType.OBJECT_LIST, description).defaultsTo("[]");
    }

    static Parameter sourceKey() {
        return text("source_key", "Key of the source that holds the profile.")
                .required()
                .older("source_id")
                .orComponent("sourceKey");
    }

    static Parameter sourceKeys() {
        return Parameter.of("source_keys", STRING_LIST, "Keys of the sources to look in.")
                .required()
                .older("source_ids")
                .orComponent("sourceKey");
    }

    /** The profile by its key, its reference or its e-mail address. */
    static List<Parameter> profileIdentity() {
        return List.of(
                text("key", "Key of the profile.").oneOf("profile").older("profile_id"),
                text("reference", "Own identifier of the profile, unique in its source.")
                        .oneOf("profile")
                        .older("profile_reference"),
                text(
                                "email",
                                "E-mail address of the candidate; it need not be unique, so prefer"
                                        + " key or reference.")
                        .oneOf("profile")
                        .older("profile_email")
                        .personal());
    }

    static List<Parameter> paging(String defaultSort, String... sorts) {
        return List.of(
                Parameter.of("page", INTEGER, "Number of the page, from 1.").defaultsTo("1"),
                Parameter.of("limit", INTEGER, "Items on a page.").defaultsTo("30"),
                text("order_by", "Direction of the order.")
                        .defaultsTo("desc")
                        .allowed("asc", "desc"),
                text("sort_by", "What to order by.").defaultsTo(defaultSort).allowed(sorts));
    }

    static List<Parameter> createdRange() {
        return List.of(
                Parameter.of("created_at_min", DATE, "Only what was created on this day or later."),
                Parameter.of(
                        "created_at_max", DATE, "Only what was created on this day or earlier."));
    }
}
