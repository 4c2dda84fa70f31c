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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the vectors that the older form of the embedding call links to. Keys of profiles can
 * be guessed, and a vector tells much about a profile, so each address has a part that only those
 * know who were told.
 */
final class VectorPaths {

    private static final Pattern PATH =
            Pattern.compile(
                    "embedding/([0-9a-f]{40})/([0-9a-f]{40})/([0-9a-f]{40})/"
                            + "(profile|skills|(?:experiences|educations)/\\d{1,4})");

    private final Keys secrets;

    VectorPaths(Keys secrets) {
        this.secrets = secrets;
    }

    /** What an address leads to. */
    record Target(String sourceKey, String profileKey, String part) {}

    /** The path below the public prefix. */
    String of(String sourceKey, String profileKey, String part) {
        return "embedding/"
                + sourceKey
                + '/'
                + profileKey
                + '/'
                + token(sourceKey, profileKey)
                + '/'
                + part;
    }

    /** What a path below the public prefix leads to; empty unless it was told to somebody. */
    Optional<Target> target(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                        && matcher.group(3).equals(token(matcher.group(1), matcher.group(2)))
                ? Optional.of(new Target(matcher.group(1), matcher.group(2), matcher.group(4)))
                : Optional.empty();
    }

    private String token(String sourceKey, String profileKey) {
        return secrets.of("vector", sourceKey + ' ' + profileKey);
    }
}
