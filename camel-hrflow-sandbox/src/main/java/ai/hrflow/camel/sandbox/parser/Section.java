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
 * A part of a résumé under one heading.
 *
 * @param kind what it is about
 * @param lines its lines without the heading
 */
record Section(Kind kind, List<String> lines) {

    /** What a part of a résumé is about. */
    enum Kind {
        /** What comes before the first heading. */
        TOP,
        /** The heading of the whole: "Curriculum Vitae". */
        TITLE,
        SUMMARY,
        EXPERIENCE,
        EDUCATION,
        SKILLS,
        LANGUAGES,
        CERTIFICATIONS,
        INTERESTS,
        CONTACT,
        PERSONAL,
        REFERENCES,
        OTHER
    }
}
