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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.main.Main;

/** One run: fills the inbox, lets the route work, ends when every document is accounted for. */
final class ResumeImport {

    private static final long PROGRESS_MILLIS = 200;

    private final Service service;
    private final boolean sync;
    private final Folders folders;
    private final Console console;

    /**
     * What came of a run.
     *
     * @param inputs documents that were in the inbox at the start
     * @param stuck documents that could not be moved out of the inbox
     * @param took from the start of the route to its end
     */
    record Result(int inputs, Report report, int stuck, Duration took) {

        boolean isComplete() {
            return report.counts().accounted() == inputs && stuck == 0;
        }
    }

    ResumeImport(Service service, boolean sync, Path output, Console console) {
        this.service = service;
        this.sync = sync;
        this.folders = new Folders(output);
        this.console = console;
    }

    /**
     * Runs to the end.
     *
     * @param documents folders with documents; copied, never changed
     * @param withLargeResume whether to add a document of 20 MB
     */
    Result run(List<Path> documents, boolean withLargeResume) throws Exception {
        Report report = new Report();
        Inbox inbox = fillInbox(documents, withLargeResume, report);
        long start = System.nanoTime();
        Main camel = new Main();
        configure(camel, report);
        camel.start();
        try {
            while (report.counts().accounted() < inbox.inputs()) {
                console.progress(inbox.inputs(), report.counts());
                report.await(inbox.inputs(), PROGRESS_MILLIS);
            }
        } finally {
            // lets exchanges end that still move their document
            camel.stop();
            console.endProgress();
        }
        return new Result(
                inbox.inputs(), report, inbox.count(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Inbox fillInbox(List<Path> documents, boolean withLargeResume, Report report)
            throws IOException {
        folders.create();
        Inbox inbox = new Inbox(folders.inbox(), report);
        for (Path folder : documents) {
            inbox.fill(folder);
        }
        if (withLargeResume) {
            LargeResume.write(folders.inbox().resolve(LargeResume.FILE_NAME));
        }
        inbox.close();
        console.filled(inbox);
        return inbox;
    }

    private void configure(Main camel, Report report) {
        camel.addInitialProperty("camel.main.name", "resume-import");
        camel.addInitialProperty("camel.main.autoConfigurationLogSummary", "false");
        camel.addInitialProperty("camel.component.hrflow.baseUrl", service.url());
        camel.addInitialProperty("camel.component.hrflow.apiKey", service.apiKey());
        camel.addInitialProperty("camel.component.hrflow.userEmail", service.userEmail());
        camel.addInitialProperty("camel.component.hrflow.sourceKey", service.sourceKey());
        camel.addInitialProperty("import.inbox", folders.inbox().toString());
        camel.addInitialProperty("import.profiles", folders.profiles().toString());
        camel.addInitialProperty("import.sync", String.valueOf(sync));
        camel.addInitialProperty(
                "import.awaitTimeout", String.valueOf(service.awaitTimeout().toMillis()));
        camel.configure().addRoutesBuilder(new ResumeImportRoute(folders, service, sync, report));
    }
}
