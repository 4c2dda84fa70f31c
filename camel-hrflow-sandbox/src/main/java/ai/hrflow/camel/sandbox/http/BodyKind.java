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
import ai.hrflow.camel.sandbox.api.Operation;
import ai.hrflow.camel.sandbox.api.Operation.RequestKind;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** Decides how the body of a request is read: by its operation and its {@code Content-Type}. */
final class BodyKind {

    private static final long FORM_ALLOWANCE = 1024 * 1024;

    private BodyKind() {}

    /**
     * Opens the body of a call.
     *
     * @throws ApiException when it is of the wrong kind
     */
    static RequestBody open(
            Operation operation, HttpServerRequest request, Context context, Backstage backstage) {
        String type = request.getHeader("Content-Type");
        String media = media(type);
        long declared = declaredLength(request);
        return switch (operation.request()) {
            case QUERY -> RequestBody.NONE;
            case JSON -> {
                if (!media.isEmpty() && !media.equals("application/json")) {
                    throw new ApiException(400, "Invalid body: application/json is expected");
                }
                yield PlainBody.json(context, backstage, declared);
            }
            case FORM ->
                    media.equals(UrlEncoded.MEDIA_TYPE)
                            ? PlainBody.urlEncoded(context, backstage, declared)
                            : multipart(type, media, context, backstage);
            case MULTIPART -> multipart(type, media, context, backstage);
        };
    }

    private static RequestBody multipart(
            String type, String media, Context context, Backstage backstage) {
        String boundary = type == null ? null : boundary(type);
        if (!media.equals("multipart/form-data") || boundary == null) {
            throw new ApiException(400, "Invalid body: multipart/form-data is expected");
        }
        return new MultipartBody(context, backstage, boundary);
    }

    /**
     * Refuses a body that says beforehand that it is too long, so that nobody need send it.
     *
     * @throws ApiException when it is
     */
    static void checkDeclaredLength(
            Operation operation, HttpServerRequest request, FrontSettings settings) {
        long declared = declaredLength(request);
        if (declared > settings.maxBodyBytes() && isPlain(operation, request)) {
            throw PlainBody.tooLarge(settings.maxBodyBytes());
        }
        if (declared - FORM_ALLOWANCE > settings.maxUploadBytes()) {
            throw MultipartBody.tooLarge();
        }
    }

    /** Whether the body is kept in memory as a whole. */
    private static boolean isPlain(Operation operation, HttpServerRequest request) {
        return operation != null
                && (operation.request() == RequestKind.JSON
                        || operation.request() == RequestKind.FORM
                                && media(request.getHeader("Content-Type"))
                                        .equals(UrlEncoded.MEDIA_TYPE));
    }

    private static String media(String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String boundary(String contentType) {
        for (String parameter : contentType.split(";")) {
            String p = parameter.strip();
            if (p.toLowerCase(Locale.ROOT).startsWith("boundary=")) {
                String value = p.substring("boundary=".length()).strip();
                if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
                    value = value.substring(1, value.length() - 1);
                }
                return value.isEmpty() || value.length() > 200 ? null : value;
            }
        }
        return null;
    }
}
