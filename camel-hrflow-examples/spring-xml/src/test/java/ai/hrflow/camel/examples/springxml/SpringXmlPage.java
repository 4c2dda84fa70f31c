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
package ai.hrflow.camel.examples.springxml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks of docs/spring-xml.md, and Spring XML files made of them. */
final class SpringXmlPage {

    private static final Path PAGE = Path.of("..", "..", "docs", "spring-xml.md");
    private static final Pattern HEADING_OR_BLOCK =
            Pattern.compile(
                    "^## (.*?)$|^```(xml|properties)$(.*?)^```$",
                    Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMENTS = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final String FILE =
            """
            <beans xmlns="http://www.springframework.org/schema/beans"
                   xmlns:context="http://www.springframework.org/schema/context"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
                                       http://www.springframework.org/schema/context http://www.springframework.org/schema/context/spring-context.xsd
                                       http://camel.apache.org/schema/spring http://camel.apache.org/schema/spring/camel-spring.xsd">
              <context:property-placeholder location="classpath:settings.properties"/>
              %s
              <camelContext id="shown" xmlns="http://camel.apache.org/schema/spring">
                <propertyPlaceholder id="properties" location="classpath:settings.properties"/>
                %s
              </camelContext>
            </beans>
            """;

    private final List<Block> blocks = new ArrayList<>();

    SpringXmlPage() throws IOException {
        Matcher found = HEADING_OR_BLOCK.matcher(Files.readString(PAGE));
        String heading = "";
        while (found.find()) {
            if (found.group(1) != null) {
                heading = found.group(1);
            } else {
                blocks.add(new Block(heading, found.group(2), found.group(3).strip()));
            }
        }
    }

    /** What a block is good for. */
    enum Kind {
        FILE,
        BEANS,
        ROUTES,
        DEPENDENCIES,
        SETTINGS
    }

    /**
     * A fenced block.
     *
     * @param heading the heading above it
     */
    record Block(String heading, String language, String content) {

        Kind kind() {
            if (language.equals("properties")) {
                return Kind.SETTINGS;
            }
            Matcher start =
                    Pattern.compile("<(\\w+)").matcher(COMMENTS.matcher(content).replaceAll(""));
            String element = start.find() ? start.group(1) : "nothing";
            return switch (element) {
                case "beans" -> Kind.FILE;
                case "bean" -> Kind.BEANS;
                case "route", "onException" -> Kind.ROUTES;
                case "dependency" -> Kind.DEPENDENCIES;
                default -> throw new IllegalArgumentException("No place for <" + element + ">");
            };
        }

        @Override
        public String toString() {
            return heading + ": " + content.lines().findFirst().orElse("");
        }
    }

    Stream<Block> blocks(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return blocks.stream().filter(block -> wanted.contains(block.kind()));
    }

    /** The whole file under a heading. */
    String file(String heading) {
        return under(heading, Kind.FILE).map(Block::content).findFirst().orElseThrow();
    }

    /** A file like the one of the page, with these routes and all beans of the page. */
    String fileWith(Stream<Block> routes) {
        Matcher component =
                Pattern.compile("<bean id=\"hrflow\".*?</bean>", Pattern.DOTALL)
                        .matcher(file("Settings from a file"));
        if (!component.find()) {
            throw new IllegalStateException("The page has no bean of the component");
        }
        String beans =
                Stream.concat(Stream.of(component.group()), blocks(Kind.BEANS).map(Block::content))
                        .collect(Collectors.joining("\n"));
        return FILE.formatted(beans, routes.map(Block::content).collect(Collectors.joining("\n")));
    }

    Stream<Block> routes(String heading) {
        return under(heading, Kind.ROUTES);
    }

    Properties settings() throws IOException {
        Properties settings = new Properties();
        for (Block block : blocks(Kind.SETTINGS).toList()) {
            settings.load(new StringReader(block.content()));
        }
        return settings;
    }

    private Stream<Block> under(String heading, Kind kind) {
        return blocks(kind).filter(block -> block.heading().equals(heading));
    }
}
