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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.text.Illustration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures that {@code text/imaging} has drawn: the last 100. Safe for use by several threads.
 */
public final class Pictures {

    private static final int MOST = 100;
    private static final Pattern PATH = Pattern.compile("imaging/([0-9a-f]{40})\\.png");

    private final Map<String, byte[]> byToken =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > MOST;
                }
            };
    private final Keys secrets;

    /**
     * @param secrets makes the part of the addresses that only those know who were told
     */
    public Pictures(Keys secrets) {
        this.secrets = secrets;
    }

    /**
     * @param path path below the public prefix
     * @return the picture behind it, as PNG
     */
    public Optional<byte[]> png(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        synchronized (byToken) {
            return Optional.ofNullable(byToken.get(matcher.group(1)));
        }
    }

    /** Draws a picture; returns its path below the public prefix. */
    String draw(String text, int width) {
        String token = secrets.of("picture", width + "\n" + text);
        byte[] png = Illustration.png(text, width);
        synchronized (byToken) {
            byToken.put(token, png);
        }
        return "imaging/" + token + ".png";
    }
}
