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
package ai.hrflow.camel.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tab of a browser, and what it asked the network and complained about. */
final class Tab {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int KEY_RETURN = 13;
    private static final int KEY_ESCAPE = 27;
    private static final int KEY_TAB = 9;

    private final DevTools devTools;
    private final String session;
    private final String target;
    private final Map<String, String> requests = new ConcurrentHashMap<>();
    private final List<String> blocked = new CopyOnWriteArrayList<>();
    private final List<Response> responses = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** An answer from the network. */
    record Response(String url, int status, String type) {}

    Tab(DevTools devTools, String session, String target) {
        this.devTools = devTools;
        this.session = session;
        this.target = target;
    }

    void watch() {
        for (String domain : List.of("Network", "Runtime", "Log", "Page")) {
            devTools.send(session, domain + ".enable");
        }
    }

    void take(String method, JsonNode details) {
        switch (method) {
            case "Network.requestWillBeSent" ->
                    requests.put(
                            details.path("requestId").asText(),
                            details.at("/request/url").asText());
            case "Network.loadingFailed" -> {
                if (details.path("blockedReason").asText().equals("csp")) {
                    blocked.add(requests.get(details.path("requestId").asText()));
                }
            }
            case "Network.responseReceived" ->
                    responses.add(
                            new Response(
                                    details.at("/response/url").asText(),
                                    details.at("/response/status").asInt(),
                                    details.at("/response/mimeType").asText()));
            case "Runtime.exceptionThrown" -> complaints.add(details.toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert").contains(details.path("type").asText())) {
                    complaints.add(details.toString());
                }
            }
            case "Log.entryAdded" -> {
                if (List.of("error", "warning").contains(details.at("/entry/level").asText())) {
                    complaints.add(details.toString());
                }
            }
            default -> {}
        }
    }

    /** Addresses it asked for, or wanted to. */
    Collection<String> requests() {
        return requests.values();
    }

    /** Those of them that the page's policy held back. */
    List<String> blocked() {
        return blocked;
    }

    List<Response> responses() {
        return responses;
    }

    /** Errors and warnings on the console, exceptions, and what a policy blocked. */
    List<String> complaints() {
        return complaints;
    }

    void go(String url) {
        devTools.call(session, "Page.navigate", "url", url);
    }

    void close() {
        devTools.call(null, "Target.closeTarget", "targetId", target);
    }

    /** The value of an expression. */
    JsonNode value(String expression) {
        JsonNode result =
                devTools.call(
                        session,
                        "Runtime.evaluate",
                        "expression",
                        expression,
                        "returnByValue",
                        true,
                        "awaitPromise",
                        true,
                        "userGesture",
                        true);
        assertThat(result.has("exceptionDetails")).as(expression + ": " + result).isFalse();
        return result.at("/result/value");
    }

    /** Text of the first element that a selector finds, empty when it finds none. */
    String text(String selector) {
        return value("document.querySelector(" + quoted(selector) + ")?.textContent ?? ''")
                .asText();
    }

    /** Texts of all elements that a selector finds. */
    List<String> texts(String selector) {
        List<String> texts = new ArrayList<>();
        value("[...document.querySelectorAll(" + quoted(selector) + ")].map(e => e.textContent)")
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }

    void awaitText(String selector, String part) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(text(selector)).as(selector).contains(part));
    }

    void awaitTrue(String expression) {
        await(expression)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> value(expression).asBoolean());
    }

    /** Presses the mouse in the middle of the first element that a selector finds. */
    void click(String selector) {
        JsonNode place =
                value(
                        "(() => { const e = document.querySelector("
                                + quoted(selector)
                                + "); e.scrollIntoView({block: 'center'});"
                                + " const r = e.getBoundingClientRect();"
                                + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            devTools.call(
                    session,
                    "Input.dispatchMouseEvent",
                    "type",
                    type,
                    "x",
                    place.get(0),
                    "y",
                    place.get(1),
                    "button",
                    "left",
                    "clickCount",
                    1);
        }
    }

    void type(String text) {
        devTools.call(session, "Input.insertText", "text", text);
    }

    void pressEnter() {
        press("Enter", KEY_RETURN, "\r");
    }

    void pressEscape() {
        press("Escape", KEY_ESCAPE, "");
    }

    void pressTab() {
        press("Tab", KEY_TAB, "");
    }

    void pressSlash() {
        press("/", '/', "/");
    }

    private void press(String key, int code, String text) {
        devTools.call(
                session,
                "Input.dispatchKeyEvent",
                "type",
                text.isEmpty() ? "rawKeyDown" : "keyDown",
                "key",
                key,
                "windowsVirtualKeyCode",
                code,
                "text",
                text);
        devTools.call(
                session,
                "Input.dispatchKeyEvent",
                "type",
                "keyUp",
                "key",
                key,
                "windowsVirtualKeyCode",
                code);
    }

    void resize(int width, int height, double scale) {
        devTools.call(
                session,
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                scale,
                "mobile",
                false);
    }

    /** What the visitor prefers, such as {@code color-scheme}: {@code dark}. */
    void prefer(String feature, String value) {
        devTools.call(
                session,
                "Emulation.setEmulatedMedia",
                "features",
                List.of(Map.of("name", "prefers-" + feature, "value", value)));
    }

    /** Roles and names as a screen reader gets them. */
    JsonNode accessibilityTree() {
        return devTools.call(session, "Accessibility.getFullAXTree").path("nodes");
    }

    /** What is visible, as PNG. */
    byte[] screenshot() {
        return Base64.getDecoder()
                .decode(
                        devTools.call(session, "Page.captureScreenshot", "format", "png")
                                .path("data")
                                .asText());
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
