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
package ai.hrflow.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.camel.builder.RouteBuilder;

/** Compiles the Java routes of the manual: whole classes, or what stands inside configure(). */
final class JavaRoutes {

    private static final Pattern WHOLE_CLASS =
            Pattern.compile("class (\\w+)\\s+extends (?:Endpoint)?RouteBuilder");

    /** What a reader's IDE adds by itself. */
    private static final String IMPORTS =
            """
            import ai.hrflow.camel.*;
            import ai.hrflow.camel.error.*;
            import com.fasterxml.jackson.databind.JsonNode;
            import java.io.*;
            import java.net.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import org.apache.camel.*;
            import org.apache.camel.builder.*;
            import org.apache.camel.model.rest.*;
            import org.apache.camel.support.processor.idempotent.*;
            """;

    private JavaRoutes() {}

    static boolean isRoute(String code) {
        return WHOLE_CLASS.matcher(code).find()
                || Pattern.compile(
                                "^\\s*(from|onException|errorHandler|intercept\\w*)\\(",
                                Pattern.MULTILINE)
                        .matcher(code)
                        .find();
    }

    static RouteBuilder compile(String code, String description, Path output) throws Exception {
        Matcher whole = WHOLE_CLASS.matcher(code);
        String name = whole.find() ? whole.group(1) : "Shown";
        String source =
                name.equals("Shown")
                        ? IMPORTS
                                + "public class Shown extends RouteBuilder {\n"
                                + "public void configure() throws Exception {\n"
                                + code
                                + "}\n}\n"
                        : code;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        boolean compiled =
                compiler.getTask(
                                complaints,
                                null,
                                null,
                                List.of(
                                        "-d",
                                        output.toString(),
                                        "-proc:none",
                                        "-classpath",
                                        System.getProperty("java.class.path")),
                                null,
                                List.of(new Text(name, source)))
                        .call();
        assertThat(compiled).as("%s compiles:%n%s", description, complaints).isTrue();
        URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {output.toUri().toURL()}, JavaRoutes.class.getClassLoader());
        return (RouteBuilder) loader.loadClass(name).getDeclaredConstructor().newInstance();
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String source;

        Text(String className, String source) {
            super(
                    URI.create("string:///" + className + JavaFileObject.Kind.SOURCE.extension),
                    JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
