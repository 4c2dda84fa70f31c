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
package ai.hrflow.camel.benchmark.contender;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import java.io.File;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The form in one array of the right length, for components that cannot stream a form. Both of them
 * send a buffer of Netty as it is.
 */
final class FormBytes {

    private FormBytes() {}

    /** Replaces the document in the message by the form, and sets the headers. */
    static ByteBuf of(Exchange exchange) throws IOException {
        Route.setCredentials(exchange);
        ContentType type = ContentType.create(Task.CONTENT_TYPE);
        MultipartEntityBuilder builder =
                MultipartEntityBuilder.create().addTextBody("source_key", Task.SOURCE_KEY);
        Object document = exchange.getMessage().getBody();
        if (document instanceof File file) {
            builder.addBinaryBody("file", file, type, Task.FILE_NAME);
        } else {
            builder.addBinaryBody("file", (byte[]) document, type, Task.FILE_NAME);
        }
        HttpEntity form = builder.build();
        ByteBuf bytes = Unpooled.wrappedBuffer(new byte[(int) form.getContentLength()]).clear();
        form.writeTo(new ByteBufOutputStream(bytes));
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, form.getContentType());
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        return bytes;
    }
}
