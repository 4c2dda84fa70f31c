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
package ai.hrflow.camel.benchmark.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Bars beside each other as SVG, which a browser draws sharp at any size and in which a change can
 * be read.
 */
final class BarChart {

    private static final int LABEL_WIDTH = 140;
    private static final int BAR_WIDTH = 190;
    private static final int FIGURE_WIDTH = 70;
    private static final int PANEL_WIDTH = BAR_WIDTH + FIGURE_WIDTH;
    private static final int ROW = 24;
    private static final int BAR = 16;
    private static final int HEAD = 52;
    private static final String OURS = "hrflow";

    /**
     * Bars of one figure.
     *
     * @param title what the figure is
     * @param bars by their names
     */
    record Panel(String title, Map<String, Double> bars) {}

    private final XMLStreamWriter svg;

    private BarChart(XMLStreamWriter svg) {
        this.svg = svg;
    }

    /** The chart as text; rows are the names of the first panel. */
    static String draw(String title, List<Panel> panels) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new BarChart(writer).chart(title, panels);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A chart could not be written", e);
        }
        return text + "\n";
    }

    private void chart(String title, List<Panel> panels) throws XMLStreamException {
        List<String> names = List.copyOf(panels.get(0).bars().keySet());
        int width = LABEL_WIDTH + panels.size() * PANEL_WIDTH;
        int height = HEAD + names.size() * ROW + 8;
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
        svg.writeAttribute("viewBox", "0 0 " + width + " " + height);
        svg.writeAttribute("width", Integer.toString(width));
        svg.writeAttribute("height", Integer.toString(height));
        svg.writeAttribute("font-family", "system-ui, sans-serif");
        svg.writeAttribute("font-size", "12");
        rectangle(0, 0, width, height, "#ffffff");
        text(8, 20, title, "#1a1a1a", "bold");
        for (int row = 0; row < names.size(); row++) {
            String name = names.get(row);
            text(8, baseline(row), name, "#1a1a1a", name.equals(OURS) ? "bold" : "normal");
        }
        for (int i = 0; i < panels.size(); i++) {
            panel(LABEL_WIDTH + i * PANEL_WIDTH, names, panels.get(i));
        }
        svg.writeEndElement();
    }

    private void panel(int left, List<String> names, Panel panel) throws XMLStreamException {
        text(left, HEAD - 10, panel.title(), "#555555", "normal");
        double most = panel.bars().values().stream().mapToDouble(bar -> bar).max().orElse(1);
        for (int row = 0; row < names.size(); row++) {
            Double figure = panel.bars().get(names.get(row));
            if (figure == null) {
                continue;
            }
            int length = (int) Math.max(1, Math.round(BAR_WIDTH * Math.max(0, figure) / most));
            String colour = names.get(row).equals(OURS) ? "#d9541e" : "#7f9fb8";
            rectangle(left, HEAD + row * ROW, length, BAR, colour);
            text(left + length + 5, baseline(row), number(figure), "#1a1a1a", "normal");
        }
    }

    private static int baseline(int row) {
        return HEAD + row * ROW + 12;
    }

    /** Three digits tell enough. */
    static String number(double figure) {
        String format =
                Math.abs(figure) >= 100 ? "%,.0f" : Math.abs(figure) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, figure);
    }

    private void rectangle(int x, int y, int width, int height, String colour)
            throws XMLStreamException {
        svg.writeEmptyElement("rect");
        svg.writeAttribute("x", Integer.toString(x));
        svg.writeAttribute("y", Integer.toString(y));
        svg.writeAttribute("width", Integer.toString(width));
        svg.writeAttribute("height", Integer.toString(height));
        svg.writeAttribute("fill", colour);
    }

    private void text(int x, int y, String words, String colour, String weight)
            throws XMLStreamException {
        svg.writeStartElement("text");
        svg.writeAttribute("x", Integer.toString(x));
        svg.writeAttribute("y", Integer.toString(y));
        svg.writeAttribute("fill", colour);
        svg.writeAttribute("font-weight", weight);
        svg.writeCharacters(words);
        svg.writeEndElement();
    }
}
