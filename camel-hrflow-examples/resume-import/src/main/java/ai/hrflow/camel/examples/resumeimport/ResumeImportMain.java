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

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The program: reads the switches, starts a sandbox unless it is to go live, imports, and says what
 * came of it.
 */
public final class ResumeImportMain {

    private ResumeImportMain() {}

    /**
     * Ends with 0 when every document is accounted for, with 1 when not, with 2 for wrong switches.
     */
    public static void main(String[] arguments) throws Exception {
        System.exit(run(System.out, System.err));
    }

    private static int run(PrintStream out, PrintStream err) throws Exception {
        Settings settings;
        try {
            settings = Settings.of(System.getProperties(), System.getenv());
        } catch (Settings.UnfitException e) {
            err.println(e.getMessage());
            return 2;
        }
        Console console = new Console(out, System.console() != null);
        if (settings.service() != null) {
            return importWith(settings, settings.service(), console);
        }
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            int code = importWith(settings, Service.of(sandbox, settings.awaitTimeout()), console);
            console.line(
                    "The sandbox got "
                            + sandbox.journal().count("profile/parsing/file POST")
                            + " uploads among "
                            + sandbox.journal().count()
                            + " requests.");
            return code;
        }
    }

    private static int importWith(Settings settings, Service service, Console console)
            throws Exception {
        console.line(
                "Importing into "
                        + (settings.service() == null ? "a sandbox on this machine" : service.url())
                        + ", parsing is "
                        + (settings.sync() ? "synchronous" : "asynchronous")
                        + ".");
        for (Path folder : settings.folders()) {
            console.line("  from " + folder.toAbsolutePath().normalize());
        }
        console.line("  to   " + settings.output());
        console.line("");
        ResumeImport.Result result =
                new ResumeImport(service, settings.sync(), settings.output(), console)
                        .run(settings.folders(), settings.shipped());
        new Summary(console.out()).print(result);
        console.line("Profiles are in " + new Folders(settings.output()).profiles());
        return result.isComplete() ? 0 : 1;
    }
}
