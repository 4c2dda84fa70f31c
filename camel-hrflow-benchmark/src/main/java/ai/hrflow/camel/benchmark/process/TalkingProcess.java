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
package ai.hrflow.camel.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A program of this module in a JVM of its own that does what it is told, line by line. Of what it
 * prints only lines that begin with {@link #ANSWER} are answers. It ends when its input does.
 */
public final class TalkingProcess implements AutoCloseable {

    /** What a line begins with that is an answer. */
    public static final String ANSWER = "> ";

    private static final Duration LONGEST_ENDING = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final BufferedReader answers;

    /**
     * @param jvm arguments of the JVM
     * @param main the class to run
     * @param arguments arguments of the program
     */
    public TalkingProcess(List<String> jvm, Class<?> main, String... arguments) throws IOException {
        name = main.getSimpleName();
        process = JavaProcess.start(jvm, main, arguments);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Tells it something and waits for the answer.
     *
     * @param limit time after which it is ended by force
     * @throws IOException when it ended, or was ended, before it answered
     */
    public String ask(String line, Duration limit) throws IOException, InterruptedException {
        AtomicBoolean answered = new AtomicBoolean();
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            if (answered.compareAndSet(false, true)) {
                                late.set(true);
                                process.destroyForcibly();
                            }
                        });
        try {
            process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
            for (String said = answers.readLine(); said != null; said = answers.readLine()) {
                if (said.startsWith(ANSWER) && answered.compareAndSet(false, true)) {
                    return said.substring(ANSWER.length());
                }
            }
        } catch (IOException e) {
            // it has ended; why is told below
        } finally {
            answered.set(true);
        }
        int status = process.waitFor();
        throw new IOException(
                late.get()
                        ? name + " did not answer within " + limit
                        : name + " ended with status " + status);
    }

    /** Lets it end by itself, since a flight recording is written then; after a while by force. */
    @Override
    public void close() {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            process.waitFor(LONGEST_ENDING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // it has ended already
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
