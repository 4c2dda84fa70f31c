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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The switches of the example, checked.
 *
 * @param service the API to call, or {@code null} to start a sandbox
 * @param sync whether to ask for synchronous parsing
 * @param folders where the documents come from
 * @param shipped whether those are the documents of this example
 * @param output where everything is put
 * @param awaitTimeout how long to wait for a profile after its upload was accepted
 */
record Settings(
        Service service,
        boolean sync,
        List<Path> folders,
        boolean shipped,
        Path output,
        Duration awaitTimeout) {

    private static final String LIVE_URL = "https://api.hrflow.ai/v1";
    private static final Duration LIVE_WAIT = Duration.ofMinutes(5);
    private static final Duration SANDBOX_WAIT = Duration.ofSeconds(30);

    /** The folder of this example as seen from itself and from the root of the project. */
    private static final List<Path> HOMES =
            List.of(Path.of(""), Path.of("camel-hrflow-examples", "resume-import"));

    /** What is wrong with the switches, one sentence for each. */
    static final class UnfitException extends Exception {

        private static final long serialVersionUID = 1L;

        UnfitException(List<String> sentences) {
            super(String.join(System.lineSeparator(), sentences));
        }
    }

    /**
     * Reads the switches.
     *
     * @param properties the system properties
     * @param environment the environment, where the secrets are
     * @throws UnfitException when something is missing or wrong; nothing has been started then
     */
    static Settings of(Properties properties, Map<String, String> environment)
            throws UnfitException {
        List<String> wrong = new ArrayList<>();
        boolean live = flag(properties, "hrflow.live", wrong);
        boolean sync = flag(properties, "hrflow.sync", wrong);
        Duration wait =
                seconds(properties, "hrflow.awaitTimeout", live ? LIVE_WAIT : SANDBOX_WAIT, wrong);
        Path home = home();
        String folder = text(properties, "hrflow.folder");
        String output = text(properties, "hrflow.output");
        Path target =
                (output != null
                                ? Path.of(output)
                                : home.resolve("target").resolve(live ? "live" : "demo"))
                        .toAbsolutePath()
                        .normalize();
        Path samples = home.resolve("documents");
        List<Path> folders =
                folder != null
                        ? List.of(Path.of(folder))
                        : List.of(samples.resolve("good"), samples.resolve("bad"));
        Service service = null;
        if (live) {
            service =
                    new Service(
                            url(properties),
                            variable(environment, "HRFLOW_API_KEY", "the API key", wrong),
                            variable(
                                    environment,
                                    "HRFLOW_USER_EMAIL",
                                    "the e-mail address of a member of the workspace",
                                    wrong),
                            variable(
                                    environment,
                                    "HRFLOW_SOURCE_KEY",
                                    "the key of the source that stores the profiles",
                                    wrong),
                            wait);
            if (folder == null) {
                wrong.add(
                        "Name the folder with your documents by -Dhrflow.folder=<folder>: the"
                                + " samples of this example are not sent to the service.");
            }
        }
        checkFolders(folders, target, live && folder != null ? samples : null, wrong);
        if (!wrong.isEmpty()) {
            throw new UnfitException(wrong);
        }
        return new Settings(service, sync, folders, folder == null, target, wait);
    }

    private static void checkFolders(
            List<Path> folders, Path output, Path unsendable, List<String> wrong) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                wrong.add(
                        "There is no folder "
                                + folder.toAbsolutePath()
                                + " to read documents from.");
            } else if (isInside(folder, output)) {
                wrong.add(
                        "The folder of the documents must not be inside the output folder: what"
                                + " lies there is moved.");
            } else if (unsendable != null && isInside(folder, unsendable)) {
                wrong.add(
                        "The samples of this example are not sent to the service; name a folder of"
                                + " your own by -Dhrflow.folder=<folder>.");
            }
        }
    }

    private static boolean isInside(Path folder, Path other) {
        try {
            return Files.isDirectory(other) && folder.toRealPath().startsWith(other.toRealPath());
        } catch (IOException e) {
            // a folder that cannot be resolved cannot be read either: the run will say so
            return false;
        }
    }

    private static Path home() {
        return HOMES.stream()
                .filter(home -> Files.isDirectory(home.resolve("documents").resolve("good")))
                .findFirst()
                .orElse(HOMES.get(0));
    }

    /** Another address than the service's, for a sandbox that runs on its own. */
    private static String url(Properties properties) {
        String url = text(properties, "hrflow.url");
        return url == null ? LIVE_URL : url;
    }

    private static String variable(
            Map<String, String> environment, String name, String what, List<String> wrong) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            wrong.add("Set the environment variable " + name + " to " + what + ".");
            return "";
        }
        return value.trim();
    }

    private static boolean flag(Properties properties, String name, List<String> wrong) {
        String value = text(properties, name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            wrong.add(name + " must be true or false.");
        }
        return "true".equals(value);
    }

    private static Duration seconds(
            Properties properties, String name, Duration otherwise, List<String> wrong) {
        String value = text(properties, name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,5}")) {
            wrong.add(name + " must be a number of seconds.");
            return otherwise;
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }

    /** Maven hands switches that are not set on as empty ones. */
    private static String text(Properties properties, String name) {
        String value = properties.getProperty(name, "").trim();
        return value.isEmpty() ? null : value;
    }
}
