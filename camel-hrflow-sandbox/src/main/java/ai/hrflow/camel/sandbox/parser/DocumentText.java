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

import java.util.List;

/**
 * The text of a document.
 *
 * @param text text, one line for each block, cells separated by tabs
 * @param links targets of links
 * @param totalPages number of pages or slides, or {@code null} when the format has none
 * @param processedPages pages read, or {@code null}
 */
public record DocumentText(
        String text, List<String> links, Integer totalPages, Integer processedPages) {}
