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
package ai.hrflow.camel.benchmark.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The other side of the benchmark: answers every request with the same profile of about 5 KiB and
 * does nothing else, so that the contender has what there is of the machine. The first segments of
 * the path say what to do: milliseconds to wait for after the request was read, and the number of
 * bytes that the document has.
 *
 * <p>Prints its port and ends with its standard input.
 */
public final class BenchmarkServer {

    private static final int ANSWER_BYTES = 5 * 1024;
    private static final int BACKLOG = 10_000;

    /** Vert.x takes it for any free port, the same for all event loops. */
    private static final int ANY_SHARED_PORT = -1;

    private BenchmarkServer() {}

    /**
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        Buffer answer = Buffer.buffer(answer());
        AtomicInteger port = new AtomicInteger();
        vertx.deployVerticle(
                        () -> new Listener(answer, port),
                        new DeploymentOptions().setInstances(loops))
                .onSuccess(id -> System.out.println(port.get()))
                .onFailure(
                        e -> {
                            e.printStackTrace();
                            System.exit(1);
                        });
        while (System.in.read() >= 0) {
            // only its end matters
        }
        System.exit(0);
    }

    /** An envelope with a profile, long enough to be what the API answers. */
    private static byte[] answer() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode envelope = mapper.createObjectNode();
        envelope.put("code", 201).put("message", "Profile parsed");
        ObjectNode profile = envelope.putObject("data").putObject("profile");
        profile.put("key", "89abcdef0123456789abcdef0123456789abcdef");
        profile.put("reference", "candidate-1").put("created_at", "2024-05-06T07:08:09+0000");
        ObjectNode info = profile.putObject("info");
        info.put("full_name", "Jane Doe").put("email", "jane.doe@example.org");
        info.putObject("location").put("text", "Paris").put("lat", 48.86).put("lng", 2.35);
        ArrayNode experiences = profile.putArray("experiences");
        ArrayNode skills = profile.putArray("skills");
        for (int i = 0; mapper.writeValueAsBytes(envelope).length < ANSWER_BYTES; i++) {
            ObjectNode experience = experiences.addObject();
            experience.put("key", "experience-" + i).put("title", "Engineer of line " + i);
            experience.put("company", "Example " + i).put("date_start", "2019-01-01T00:00:00");
            experience.putNull("date_end");
            experience.put("description", "Built, tested and ran line " + i + " of the plant.");
            skills.addObject().put("name", "skill " + i).put("type", "hard").putNull("value");
        }
        return mapper.writeValueAsBytes(envelope);
    }

    /** One event loop that takes connections. */
    private static final class Listener extends AbstractVerticle {

        private final Buffer answer;
        private final AtomicInteger port;

        Listener(Buffer answer, AtomicInteger port) {
            this.answer = answer;
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer(
                            new HttpServerOptions()
                                    .setHost("127.0.0.1")
                                    .setPort(ANY_SHARED_PORT)
                                    .setAcceptBacklog(BACKLOG))
                    .requestHandler(this::read)
                    .listen()
                    .onSuccess(server -> port.set(server.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void read(HttpServerRequest request) {
            String[] path = request.path().split("/", 4);
            UploadMeter upload = new UploadMeter(request.getHeader("Content-Type"));
            request.handler(upload::add);
            request.endHandler(
                    end -> {
                        boolean good =
                                request.method() == HttpMethod.GET
                                        || upload.documentBytes() == Long.parseLong(path[2]);
                        int delay = Integer.parseInt(path[1]);
                        if (delay == 0) {
                            answer(request, good);
                        } else {
                            vertx.setTimer(delay, timer -> answer(request, good));
                        }
                    });
        }

        private void answer(HttpServerRequest request, boolean good) {
            if (good) {
                request.response().putHeader("Content-Type", "application/json").end(answer);
            } else {
                request.response().setStatusCode(400).end("the document is not complete");
            }
        }
    }
}
