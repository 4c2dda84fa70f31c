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
package ai.hrflow.camel.examples.ftpats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the ATS says about a document, in a file beside it. JSON, XML and CSV have the same fields;
 * see README.md for one of each.
 *
 * @param candidateId the ATS's own number of the candidate, which becomes the profile's reference
 * @param tags searchable pairs, written {@code name=value;name=value}; may be {@code null}
 * @param jobReference the job applied for, by the ATS's own number; {@code null} for none
 * @param stage how far the application is: {@code new}, {@code yes}, {@code later} or {@code no};
 *     {@code null} stands for {@code new}
 * @param appliedAt when the candidate applied, ISO 8601 with an offset; needed with a job
 */
@JsonPropertyOrder({"candidate_id", "tags", "job_reference", "stage", "applied_at"})
record Sidecar(
        @JsonProperty("candidate_id") String candidateId,
        @JsonProperty("tags") String tags,
        @JsonProperty("job_reference") String jobReference,
        @JsonProperty("stage") String stage,
        @JsonProperty("applied_at") String appliedAt) {

    /** The tags as the API takes them. */
    List<Map<String, String>> tagList() {
        List<Map<String, String>> list = new ArrayList<>();
        if (isSet(tags)) {
            for (String tag : tags.split(";")) {
                int equals = tag.indexOf('=');
                if (equals < 1) {
                    throw new InvalidSidecarException(
                            "the field tags of the sidecar must read name=value;name=value");
                }
                list.add(
                        Map.of(
                                "name", tag.substring(0, equals).strip(),
                                "value", tag.substring(equals + 1).strip()));
            }
        }
        return list;
    }

    /**
     * The application as the API takes it: a label that ties the profile to a job of a board.
     *
     * @param boardKey the board that has the ATS's jobs
     */
    List<Map<String, Object>> labels(String boardKey) {
        if (!isSet(jobReference)) {
            return List.of();
        }
        if (!isSet(boardKey)) {
            throw new InvalidSidecarException(
                    "the sidecar names a job, so the setting ats.board-key must name its board");
        }
        return List.of(
                Map.of(
                        "board_key", boardKey,
                        "job_reference", jobReference,
                        "stage", isSet(stage) ? stage : "new",
                        "date_stage", appliedAt,
                        "rating", 0,
                        "date_rating", appliedAt));
    }

    /** Refuses what cannot be sent, naming the field but never its content. */
    Sidecar checked() {
        if (!isSet(candidateId)) {
            throw new InvalidSidecarException("the field candidate_id of the sidecar is missing");
        }
        if (isSet(jobReference) && !isSet(appliedAt)) {
            throw new InvalidSidecarException(
                    "the field applied_at of the sidecar is missing, which goes with"
                            + " job_reference");
        }
        return this;
    }

    private static boolean isSet(String text) {
        return text != null && !text.isBlank();
    }
}
