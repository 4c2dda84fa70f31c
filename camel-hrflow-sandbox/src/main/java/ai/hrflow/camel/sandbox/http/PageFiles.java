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

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files of the page, read from the jar once. */
final class PageFiles {

    /**
     * A file.
     *
     * @param type its {@code Content-Type}
     * @param bytes its content
     */
    record PageFile(String type, Buffer bytes) {}

    private static final PageFile ICON = read("icon.svg", "image/svg+xml");

    /** Browsers ask for the last one by themselves, beside documents for example. */
    private static final Map<String, PageFile> FILES =
            Map.of(
                    "/", read("index.html", "text/html; charset=utf-8"),
                    "/page/page.css", read("page.css", "text/css; charset=utf-8"),
                    "/page/page.js", read("page.js", "text/javascript; charset=utf-8"),
                    "/page/icon.svg", ICON,
                    "/favicon.ico", ICON);

    private PageFiles() {}

    /** The file at a path, {@code null} when there is none. */
    static PageFile at(String path) {
        return path == null ? null : FILES.get(path);
    }

    private static PageFile read(String name, String type) {
        String path = "/ai/hrflow/camel/sandbox/page/" + name;
        try (InputStream in = PageFiles.class.getResourceAsStream(path)) {
            return new PageFile(type, Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
