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

import java.util.List;
import java.util.Objects;

/** What a request carries after its headers. */
public sealed interface RequestBody {

    /** The one body without content. */
    RequestBody NONE = new None();

    /** Whether the body can be sent a second time. */
    boolean repeatable();

    /** No body at all. */
    record None() implements RequestBody {

        @Override
        public boolean repeatable() {
            return true;
        }
    }

    /**
     * A JSON document.
     *
     * @param utf8 the bytes; not copied, so the maker must not change them
     */
    record Json(byte[] utf8) implements RequestBody {

        public Json {
            Objects.requireNonNull(utf8, "utf8");
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public String toString() {
            return "Json[" + utf8.length + " bytes]";
        }
    }

    /**
     * A form without a file, {@code application/x-www-form-urlencoded}.
     *
     * @param fields the fields in the order in which they are sent, not yet encoded
     */
    record Form(List<HrFlowRequest.Field> fields) implements RequestBody {

        public Form {
            fields = List.copyOf(fields);
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public String toString() {
            return "Form[" + fields.size() + " fields]";
        }
    }

    /**
     * A form with one file, {@code multipart/form-data}.
     *
     * @param fields the plain fields, sent before the file
     * @param partName the name of the file part
     * @param document the file
     */
    record Multipart(List<HrFlowRequest.Field> fields, String partName, Document document)
            implements RequestBody {

        public Multipart {
            fields = List.copyOf(fields);
            Objects.requireNonNull(partName, "partName");
            Objects.requireNonNull(document, "document");
        }

        @Override
        public boolean repeatable() {
            return document.repeatable();
        }

        @Override
        public String toString() {
            return "Multipart[" + fields.size() + " fields, " + document.length() + " bytes]";
        }
    }
}
