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
import ai.hrflow.camel.sandbox.api.Upload;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A multipart form: fields in memory, its file on disk, written there by workers. Long fields wait
 * in the end until there is room for what becomes of them.
 */
final class MultipartBody implements RequestBody {

    private static final Logger LOG = LoggerFactory.getLogger(MultipartBody.class);

    /** Plain fields beyond this make the work on a form too heavy for an event loop. */
    private static final int HEAVY_FIELDS = 64 * 1024;

    private final Context context;
    private final LargeBodies largeBodies;
    private final long maxUploadBytes;
    private final FormBody form;
    private LargeBodies.Place place;
    private Upload upload;
    private boolean discarded;

    MultipartBody(Context context, Backstage backstage, String boundary) {
        this.context = context;
        this.largeBodies = backstage.largeBodies();
        this.maxUploadBytes = backstage.settings().maxUploadBytes();
        this.form = new FormBody(boundary, backstage::newSpoolPath);
    }

    static ApiException tooLarge() {
        return new ApiException(413, "The uploaded file is too large.");
    }

    @Override
    public Future<Void> take(Buffer piece) {
        try {
            form.feed(piece.getBytes());
        } catch (MultipartReader.MalformedException e) {
            return Future.failedFuture(malformed(e));
        }
        Spool spool = form.spool();
        if (spool == null || !spool.isFull() && spool.size() <= maxUploadBytes) {
            return Future.succeededFuture();
        }
        if (spool.size() > maxUploadBytes) {
            return Future.failedFuture(tooLarge());
        }
        return context.<Void>executeBlocking(
                        () -> {
                            spool.flush();
                            return null;
                        },
                        false)
                .recover(MultipartBody::cannotStore);
    }

    @Override
    public Future<Void> complete() {
        try {
            form.complete();
        } catch (MultipartReader.MalformedException e) {
            return Future.failedFuture(malformed(e));
        }
        return hasLongFields() ? enter().compose(admitted -> finishFile()) : finishFile();
    }

    /** Not before the end: a large file must not hold the room all the time it takes to come. */
    private Future<Void> enter() {
        Promise<Void> admitted = Promise.promise();
        place =
                largeBodies.enter(
                        form.fieldBytes(), () -> context.runOnContext(v -> admitted.complete()));
        return admitted.future();
    }

    private Future<Void> finishFile() {
        Spool spool = form.spool();
        if (spool == null) {
            return Future.succeededFuture();
        }
        return context.executeBlocking(spool::finish, false)
                .<Void>map(
                        sha256 -> {
                            upload = upload(spool, sha256);
                            return null;
                        })
                .recover(MultipartBody::cannotStore);
    }

    private Upload upload(Spool spool, String sha256) {
        Disposition disposition = form.fileDisposition();
        return new Upload(
                disposition.name(),
                form.rawDisposition(),
                disposition.rawFileName(),
                disposition.fileName(),
                form.fileType(),
                spool.size(),
                sha256,
                spool.path());
    }

    @Override
    public Content content() {
        return Content.form(form.fields(), upload);
    }

    @Override
    public boolean isHeavy() {
        return upload != null || hasLongFields();
    }

    private boolean hasLongFields() {
        return form.fieldBytes() > HEAVY_FIELDS;
    }

    @Override
    public void end() {
        if (place != null) {
            place.leave();
        }
        Spool spool = form.spool();
        if (discarded || spool == null || upload != null && upload.isTaken()) {
            return;
        }
        discarded = true;
        context.executeBlocking(
                        () -> {
                            spool.discard();
                            return null;
                        },
                        false)
                .onFailure(e -> LOG.debug("Cannot delete a refused upload", e));
    }

    private static ApiException malformed(MultipartReader.MalformedException e) {
        return new ApiException(400, "Invalid multipart body: " + e.getMessage());
    }

    private static Future<Void> cannotStore(Throwable cause) {
        LOG.error("Cannot store an upload", cause);
        return Future.failedFuture(new ApiException(500, "Internal server error"));
    }
}
