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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.camel.main.Main;

/**
 * Runs the pipeline until Ctrl-C or SIGTERM. The first argument says in which form: {@code java},
 * which is the default, {@code yaml}, {@code spring} or {@code streaming}.
 */
public final class AtsMain {

    private AtsMain() {}

    public static void main(String[] arguments) throws Exception {
        if (!canWriteAnyFileName()) {
            System.err.println(
                    "In this locale, files with letters beyond ASCII in their names cannot be"
                            + " written; set LC_ALL=C.UTF-8.");
            System.exit(2);
        }
        String form = arguments.length == 0 ? "java" : arguments[0];
        switch (form) {
            case "java" -> run(main -> main.configure().addRoutesBuilder(new AtsRoutes()));
            case "streaming" ->
                    run(main -> main.configure().addRoutesBuilder(new StreamingRoute()));
            case "yaml" ->
                    run(
                            main ->
                                    main.configure()
                                            .withRoutesIncludePattern("classpath:ats-routes.yaml"));
            case "spring" -> {
                org.apache.camel.spring.Main main = new org.apache.camel.spring.Main();
                main.setApplicationContextUri("ats-spring.xml");
                main.run();
            }
            default -> {
                System.err.println(
                        "There is no form " + form + "; give java, yaml, spring or streaming.");
                System.exit(2);
            }
        }
    }

    /** Java on Linux takes the encoding of file names from the locale. */
    private static boolean canWriteAnyFileName() {
        try {
            Path.of("é");
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void run(Consumer<Main> form) throws Exception {
        Main main = new Main();
        main.setPropertyPlaceholderLocations(
                "classpath:application.properties,classpath:ats.properties");
        main.configure().addConfiguration(new AtsBeans());
        form.accept(main);
        main.run();
    }
}
