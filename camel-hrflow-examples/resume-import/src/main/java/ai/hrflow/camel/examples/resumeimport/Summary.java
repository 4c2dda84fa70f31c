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

import ai.hrflow.camel.examples.resumeimport.Report.Counts;
import ai.hrflow.camel.examples.resumeimport.Report.FailedRow;
import ai.hrflow.camel.examples.resumeimport.Report.Row;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table and the numbers at the end. */
final class Summary {

    private static final String ROW = "%s  %s  %s  %6s  %7s";

    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void print(ResumeImport.Result result) {
        Counts counts = result.report().counts();
        if (counts.profiles() > 0) {
            profiles(result.report().rows(), counts.profiles());
        }
        if (counts.failed() > 0) {
            failures(result.report().failedRows(), counts.failed());
        }
        numbers(result.inputs(), counts, result.stuck(), result.took());
    }

    private void profiles(List<Row> rows, int all) {
        row("File", "Candidate", "E-mail", "Skills", "Time");
        row("-".repeat(34), "-".repeat(26), "-".repeat(34), "------", "-------");
        rows.stream()
                .sorted(Comparator.comparing(Row::file))
                .forEach(
                        row ->
                                row(
                                        row.file(),
                                        row.candidate().isEmpty()
                                                ? "(none found)"
                                                : row.candidate(),
                                        row.email(),
                                        String.valueOf(row.skills()),
                                        seconds(row.millis())));
        more(all - rows.size());
        out.println();
    }

    private void row(String file, String candidate, String email, String skills, String time) {
        out.printf(
                Locale.ROOT,
                ROW + "%n",
                Column.fit(file, 34),
                Column.fit(candidate, 26),
                Column.fit(email, 34),
                skills,
                time);
    }

    private void failures(List<FailedRow> rows, int all) {
        out.println("Without a profile:");
        Map<String, List<String>> byReason =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FailedRow::reason,
                                        TreeMap::new,
                                        Collectors.mapping(FailedRow::file, Collectors.toList())));
        byReason.forEach(
                (reason, files) -> {
                    out.println("  " + String.join(", ", files));
                    out.println("    " + reason);
                });
        more(all - rows.size());
        out.println();
    }

    private void more(int notShown) {
        if (notShown > 0) {
            out.println("  ... and " + notShown + " more");
        }
    }

    private void numbers(int inputs, Counts counts, int stuck, Duration took) {
        out.println(
                inputs
                        + " documents: "
                        + counts.profiles()
                        + " profiles, "
                        + counts.failed()
                        + " failed, "
                        + counts.known()
                        + " known from an earlier run; "
                        + counts.sent()
                        + " sent");
        double seconds = Math.max(took.toMillis(), 1) / 1000.0;
        out.printf(Locale.ROOT, "%.1f s, %.1f documents per second%n", seconds, inputs / seconds);
        if (stuck > 0) {
            out.println(stuck + " documents could not be moved out of the inbox.");
        }
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }
}
