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
package ai.hrflow.camel.examples.karaf;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Karaf container in a process of its own, with its own etc, data and deploy folders. It opens no
 * port, has no console and finds all that it installs in the system folder of its home.
 */
final class Karaf implements AutoCloseable {

    /** What a Karaf has that is neither the remote console nor a manager of instances. */
    private static final List<String> FEATURES =
            List.of("framework", "feature", "shell", "service", "bundle", "config", "deployer");

    private final Path base;
    private Process process;

    Karaf(Path home, Path base) throws IOException {
        this.base = base;
        copy(home.resolve("etc"), base.resolve("etc"));
        Files.createDirectories(base.resolve("data/tmp"));
        Files.createDirectories(base.resolve("data/log"));
        Files.createDirectories(base.resolve("deploy"));
        change("custom.properties", "karaf.shutdown.port", "-1");
        // no repository but the system folder: the test needs no network
        change("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", "");
    }

    /**
     * Features to install at the first start.
     *
     * @param version of Karaf, whose own framework and standard features are known besides. Its
     *     enterprise features are not: the versions in them are no part of the distribution
     */
    void install(String version, List<String> repositories, List<String> features)
            throws IOException {
        String file = "org.apache.karaf.features.cfg";
        String own = "mvn:org.apache.karaf.features/%s/" + version + "/xml/features";
        change(
                file,
                "featuresRepositories",
                String.join(",", own.formatted("framework"), own.formatted("standard"))
                        + ","
                        + String.join(",", repositories));
        change(
                file,
                "featuresBoot",
                "(wrap,aries-blueprint),"
                        + String.join(",", features)
                        + ","
                        + String.join(",", FEATURES));
    }

    /**
     * Puts a file of configuration into etc, or another one in its place, with some values changed.
     */
    void configure(Path file, Map<String, String> changes) throws IOException {
        Properties properties = load(file);
        properties.putAll(changes);
        store(base.resolve("etc").resolve(file.getFileName()), properties);
    }

    void deploy(Path bundle) throws IOException {
        Files.copy(bundle, base.resolve("deploy").resolve(bundle.getFileName()));
    }

    void start(Path home, Path jdk, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon");
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("KARAF_BASE", base.toString());
        environment.put("KARAF_DATA", base.resolve("data").toString());
        environment.put("KARAF_ETC", base.resolve("etc").toString());
        environment.put("KARAF_LOG", base.resolve("data/log").toString());
        // a run that was killed leaves a process number behind that may be somebody else's now
        environment.put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        environment.put("JAVA_OPTS", "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(variables);
        builder.redirectErrorStream(true).redirectOutput(base.resolve("output.txt").toFile());
        process = builder.start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that the container said. */
    String log() throws IOException {
        StringBuilder log = new StringBuilder();
        for (Path file : List.of(base.resolve("output.txt"), base.resolve("data/log/karaf.log"))) {
            if (Files.exists(file)) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    @Override
    public void close() throws Exception {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void change(String name, String key, String value) throws IOException {
        Path file = base.resolve("etc").resolve(name);
        Properties properties = load(file);
        properties.setProperty(key, value);
        store(file, properties);
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** At once as a whole, for Karaf watches these files. */
    private static void store(Path file, Properties properties) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
