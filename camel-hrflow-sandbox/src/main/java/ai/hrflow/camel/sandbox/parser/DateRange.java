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
package ai.hrflow.camel.sandbox.parser;

import java.time.LocalDate;

/**
 * A period as found in the text.
 *
 * @param start first day, or {@code null}
 * @param end last day, {@code null} when it goes on or is not given
 * @param ongoing whether the text says that it goes on
 * @param startText start as written, or {@code null}
 * @param endText end as written, or {@code null}
 */
public record DateRange(
        LocalDate start, LocalDate end, boolean ongoing, String startText, String endText) {}
