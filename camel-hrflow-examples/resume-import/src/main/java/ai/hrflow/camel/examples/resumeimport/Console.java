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
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/**
 * What one sees while the import works: one line that is written over, or now and then a new one.
 */
final class Console {

    private static final long PLAIN_LINE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PrintStream out;
    private final boolean terminal;
    private long lastLine = System.nanoTime();
    private int width;

    /**
     * @param terminal whether a carriage return goes back to the start of the line
     */
    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    PrintStream out() {
        return out;
    }

    void line(String text) {
        out.println(text);
    }

    void filled(Inbox inbox) {
        if (inbox.subfolders() > 0) {
            line("Folders inside the given one are not read: " + inbox.subfolders());
        }
        if (inbox.renamed() > 0) {
            line(
                    inbox.renamed()
                            + " file names hold characters that this Java cannot find a file by"
                            + " (its encoding of names is "
                            + System.getProperty("sun.jnu.encoding")
                            + ").");
            line(
                    "These documents are imported with _ in their place. If the encoding is not"
                            + " UTF-8, set LC_ALL=C.UTF-8 to keep the names.");
        }
    }

    void progress(int inputs, Counts counts) {
        if (!terminal) {
            long now = System.nanoTime();
            if (now - lastLine >= PLAIN_LINE_NANOS) {
                lastLine = now;
                line(text(inputs, counts));
            }
            return;
        }
        String text = text(inputs, counts);
        out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        out.flush();
        width = text.length();
    }

    /** Clears the line that was written over. */
    void endProgress() {
        if (terminal && width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    private static String text(int inputs, Counts counts) {
        return counts.accounted()
                + " of "
                + inputs
                + " documents: "
                + counts.profiles()
                + " profiles, "
                + counts.failed()
                + " failed, "
                + counts.known()
                + " known";
    }
}
