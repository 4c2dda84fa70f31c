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

/** What kind of request carries an operation's parameters. */
public enum BodyKind {
    /** All parameters stand in the query; the message body is ignored. */
    QUERY(Place.QUERY),
    /** A JSON object made of the message body and the parameters. */
    JSON(Place.JSON),
    /** A form without a file, made of the message body and the parameters. */
    FORM(Place.FORM),
    /** A form with the message body as its file. */
    MULTIPART(Place.FORM);

    private final Place usualPlace;

    BodyKind(Place usualPlace) {
        this.usualPlace = usualPlace;
    }

    Place usualPlace() {
        return usualPlace;
    }
}
