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
package ai.hrflow.camel.converter;

import org.apache.camel.TypeConversionException;

/**
 * A conversion that failed, told without the value: Camel's own exception quotes it, and here it is
 * somebody's personal data.
 */
final class ModelConversionException extends TypeConversionException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    ModelConversionException(Class<?> type, String sentence) {
        super(null, type, new IllegalArgumentException(sentence));
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
