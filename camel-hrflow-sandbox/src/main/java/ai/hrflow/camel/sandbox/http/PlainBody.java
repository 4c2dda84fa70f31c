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
package ai.hrflow.camel.sandbox.http;

import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.StrictJson;
import ai.hrflow.camel.sandbox.journal.RecordedBody;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import io.netty.buffer.ByteBufInputStream;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A body that is kept in memory: JSON, or a URL-encoded form. Large ones wait until there is room
 * for them, and are read by a worker, so that no other connection waits for them.
 */
final class PlainBody implements RequestBody {

    /** Longer bodies are large. */
    private static final int LARGE = 64 * 1024;

    /** How bytes become content. */
    private interface Reader {
        Content read(Buffer bytes);
    }

    private final Context context;
    private final LargeBodies largeBodies;
    private final int limit;
    private final long declared;
    private final Reader reader;
    private Buffer bytes = Buffer.buffer();
    private LargeBodies.Place place;
    private Content content = Content.NONE;

    private PlainBody(Context context, Backstage backstage, long declared, Reader reader) {
        this.context = context;
        this.largeBodies = backstage.largeBodies();
        this.limit = backstage.settings().maxBodyBytes();
        this.declared = declared;
        this.reader = reader;
    }

    /**
     * {@code declared} is the value of {@code Content-Length}, checked against the limit before;
     * negative when there is none.
     */
    static PlainBody json(Context context, Backstage backstage, long declared) {
        return new PlainBody(context, backstage, declared, PlainBody::readJson);
    }

    static PlainBody urlEncoded(Context context, Backstage backstage, long declared) {
        return new PlainBody(context, backstage, declared, PlainBody::readForm);
    }

    static ApiException tooLarge(int limit) {
        return new ApiException(413, "The body is too large: at most " + limit + " bytes are read");
    }

    @Override
    public Future<Void> take(Buffer piece) {
        if (bytes.length() + (long) piece.length() > limit) {
            bytes = null;
            return Future.failedFuture(tooLarge(limit));
        }
        bytes.appendBuffer(piece);
        return bytes.length() > LARGE && place == null ? enter() : Future.succeededFuture();
    }

    private Future<Void> enter() {
        long most = declared < 0 ? limit : declared;
        Promise<Void> admitted = Promise.promise();
        place = largeBodies.enter(most, () -> context.runOnContext(v -> admitted.complete()));
        return admitted.future()
                .map(
                        v -> {
                            if (declared > 0 && bytes != null) {
                                // of its final size, so that it need not be copied again and again
                                bytes = Buffer.buffer((int) declared).appendBuffer(bytes);
                            }
                            return null;
                        });
    }

    @Override
    public Future<Void> complete() {
        Buffer whole = bytes;
        bytes = null;
        if (!isHeavy()) {
            try {
                content = reader.read(whole);
                return Future.succeededFuture();
            } catch (ApiException e) {
                return Future.failedFuture(e);
            }
        }
        return context.executeBlocking(() -> reader.read(whole), false)
                .map(
                        read -> {
                            content = read;
                            return null;
                        });
    }

    @Override
    public Content content() {
        return content;
    }

    @Override
    public boolean isHeavy() {
        return place != null;
    }

    @Override
    public void end() {
        bytes = null;
        content = content.withoutJson();
        if (place != null) {
            place.leave();
        }
    }

    private static Content readJson(Buffer bytes) {
        try {
            JsonNode json = StrictJson.MAPPER.readTree(new ByteBufInputStream(bytes.getByteBuf()));
            return new Content(Content.NONE.fields(), null, json, recorded(bytes));
        } catch (StreamConstraintsException e) {
            throw new ApiException(
                    400,
                    String.format(
                            "Invalid body: more than %d JSON tokens, nested deeper than %d, a"
                                    + " number of more than %d digits or a name of more than %d"
                                    + " characters",
                            StrictJson.MOST_TOKENS,
                            StrictJson.DEEPEST_NESTING,
                            StreamReadConstraints.DEFAULT_MAX_NUM_LEN,
                            StreamReadConstraints.DEFAULT_MAX_NAME_LEN));
        } catch (JsonProcessingException e) {
            throw new ApiException(400, "Invalid body: not JSON");
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }

    private static RecordedBody recorded(Buffer bytes) {
        if (bytes.length() == 0) {
            return null;
        }
        int kept = RecordedBody.kept(bytes.length());
        return new RecordedBody(bytes.getBytes(0, kept), bytes.length());
    }

    private static Content readForm(Buffer bytes) {
        try {
            return Content.form(UrlEncoded.decode(bytes.toString(StandardCharsets.UTF_8)), null);
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, "Invalid body: " + e.getMessage());
        }
    }
}
