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
package ai.hrflow.camel.sandbox.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text of a document and stops the reader when enough has been read, so that a huge
 * document costs no more than a large one.
 */
final class BoundedTextHandler extends DefaultHandler {

    /** Ends the reading; not an error. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough");
        }
    }

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "li",
                    "ul",
                    "ol",
                    "tr",
                    "table",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "nav",
                    "address",
                    "dt",
                    "dd",
                    "dl",
                    "pre",
                    "blockquote",
                    "hr",
                    "br");

    /** Elements that make chips, menus and buttons when they follow each other. */
    private static final Set<String> ITEMS =
            Set.of("a", "button", "code", "i", "kbd", "label", "span");

    private final int maxCharacters;
    private final int maxPages;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<Integer> pageStarts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** Look of the element that ended last, while no character has come since. */
    private String justEnded;

    private int skipping;
    private int pages;
    private boolean stopped;

    BoundedTextHandler(int maxCharacters, int maxPages) {
        this.maxCharacters = maxCharacters;
        this.maxPages = maxPages;
    }

    String text() {
        return text.toString();
    }

    /** The text of each page; of a format without pages, the whole as one. */
    List<String> pageTexts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < pageStarts.size(); i++) {
            int start = i == 0 ? 0 : pageStarts.get(i);
            int end = i + 1 < pageStarts.size() ? pageStarts.get(i + 1) : text.length();
            texts.add(text.substring(start, end).strip());
        }
        return texts.isEmpty() ? List.of(text.toString().strip()) : texts;
    }

    List<String> links() {
        return List.copyOf(links);
    }

    int pages() {
        return pages;
    }

    boolean stopped() {
        return stopped;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
            throws SAXException {
        if (isComment(localName)) {
            return;
        }
        String name = localName.toLowerCase(Locale.ROOT);
        String kind = attributes.getValue("class");
        if (skipping > 0 || isHidden(name, kind)) {
            skipping++;
        } else if (BLOCKS.contains(name)) {
            newLine();
        } else if (ITEMS.contains(name) && look(name, attributes).equals(justEnded)) {
            space();
        }
        open.push(look(name, attributes));
        justEnded = null;
        if (name.equals("div") && ("page".equals(kind) || "slide-content".equals(kind))) {
            if (pages == maxPages) {
                stop();
            }
            pages++;
            pageStarts.add(text.length());
        }
        String href = name.equals("a") ? attributes.getValue("href") : null;
        if (href != null && links.size() < 200) {
            links.add(href.strip());
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (isComment(localName)) {
            return;
        }
        String name = localName.toLowerCase(Locale.ROOT);
        if (skipping > 0) {
            skipping--;
        } else if (name.equals("td") || name.equals("th")) {
            text.append('\t');
        } else if (BLOCKS.contains(name)) {
            newLine();
        }
        justEnded = open.poll();
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        if (skipping > 0) {
            return;
        }
        if (length > 0) {
            justEnded = null;
        }
        int room = maxCharacters - text.length();
        text.append(ch, start, Math.min(length, Math.max(room, 0)));
        if (length > room) {
            stop();
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
        characters(ch, start, length);
    }

    /**
     * Link annotations of a PDF come as text of their own: their targets are kept, not their words.
     */
    private static boolean isHidden(String name, String kind) {
        return name.equals("head")
                || name.equals("script")
                || name.equals("style")
                || name.equals("template")
                || "annotation".equals(kind);
    }

    /** Tika passes comments on as elements. */
    private static boolean isComment(String name) {
        return name.startsWith("#");
    }

    /**
     * Two neighbours that look the same are two things, set apart by the style sheet; of a word
     * that is styled in parts, the parts look different.
     */
    private static String look(String name, Attributes attributes) {
        return name + '\n' + attributes.getValue("class") + '\n' + attributes.getValue("style");
    }

    private void space() {
        if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void newLine() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void stop() throws SAXException {
        stopped = true;
        throw new Enough();
    }
}
