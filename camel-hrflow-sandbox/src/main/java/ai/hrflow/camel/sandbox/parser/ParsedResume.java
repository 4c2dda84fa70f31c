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
import java.util.List;

/**
 * What was found in a document. What was not found is {@code null} or empty; nothing is made up.
 *
 * @param text the document's text, bounded
 * @param language ISO 639-1 code, or {@code null}
 * @param totalPages number of pages, or {@code null} when the format has none
 * @param processedPages number of pages read
 * @param name the person's name, or {@code null}
 * @param emails e-mail addresses, the person's own first
 * @param phones phone numbers as written
 * @param birthDate date of birth, or {@code null}
 * @param place where the person lives, or {@code null}
 * @param links web addresses
 * @param drivingLicense class of the driving licence, or {@code null}
 * @param summary the person's own summary, or {@code null}
 * @param experiences jobs, in the order of the document
 * @param educations educations, in the order of the document
 * @param experiencesDuration years, overlaps counted once
 * @param educationsDuration years, overlaps counted once
 * @param skills skills
 * @param languages languages with the level as written
 * @param certifications certifications
 * @param interests interests
 */
public record ParsedResume(
        String text,
        String language,
        Integer totalPages,
        Integer processedPages,
        PersonName name,
        List<String> emails,
        List<String> phones,
        LocalDate birthDate,
        Place place,
        List<Link> links,
        String drivingLicense,
        String summary,
        List<Step> experiences,
        List<Step> educations,
        double experiencesDuration,
        double educationsDuration,
        List<Skill> skills,
        List<NameValue> languages,
        List<NameValue> certifications,
        List<NameValue> interests) {}
