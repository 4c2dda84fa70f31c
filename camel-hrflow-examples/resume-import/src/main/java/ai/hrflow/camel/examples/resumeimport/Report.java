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
package ai.hrflow.camel.examples.resumeimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What has become of the documents so far. Safe for use by several threads. */
final class Report {

    /** Rows kept for the summary; a folder of any size must fit into a small heap. */
    static final int MAX_ROWS = 200;

    /** A document that became a profile. */
    record Row(String file, String candidate, String email, int skills, long millis) {}

    /** A document that did not. */
    record FailedRow(String file, String reason) {}

    /** Numbers of documents at one moment. */
    record Counts(int profiles, int failed, int known, int sent) {

        int accounted() {
            return profiles + failed + known;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<FailedRow> failedRows = new ArrayList<>();
    private int profiles;
    private int failed;
    private int known;
    private int sent;

    /** Waits until that many documents are accounted for, but not longer than said. */
    synchronized void await(int documents, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (counts().accounted() < documents && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    synchronized void imported(String file, JsonNode profile, long millis) {
        notifyAll();
        profiles++;
        sent++;
        if (rows.size() < MAX_ROWS) {
            JsonNode info = profile.path("info");
            rows.add(
                    new Row(
                            file,
                            info.path("full_name").asText(""),
                            info.path("email").asText(""),
                            profile.path("skills").size(),
                            millis));
        }
    }

    synchronized void failed(String file, Failure failure) {
        notifyAll();
        failed++;
        if (failure.sent()) {
            sent++;
        }
        if (failedRows.size() < MAX_ROWS) {
            failedRows.add(new FailedRow(file, failure.reason()));
        }
    }

    /** A document that an earlier run has settled. */
    synchronized void known() {
        known++;
        notifyAll();
    }

    synchronized Counts counts() {
        return new Counts(profiles, failed, known, sent);
    }

    synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    synchronized List<FailedRow> failedRows() {
        return List.copyOf(failedRows);
    }
}
