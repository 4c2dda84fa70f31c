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
package ai.hrflow.camel.sandbox.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers of 40 lower-case hex characters that depend on nothing but a seed, a purpose
 * and a running number, so that a test sees the same keys in each run. Who knows the seed knows the
 * keys: what must be secret needs a seed that is.
 */
public final class Keys {

    private final String seed;
    private final AtomicLong next = new AtomicLong();

    /**
     * @param seed any text
     */
    public Keys(String seed) {
        this.seed = seed;
    }

    /**
     * @return keys that nobody can know beforehand, different in each run
     */
    public static Keys unguessable() {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return new Keys(HexFormat.of().formatHex(seed));
    }

    /**
     * @param purpose what the key is for, such as {@code profile}
     * @return a key not given before
     */
    public String next(String purpose) {
        return of(purpose, Long.toString(next.incrementAndGet()));
    }

    /**
     * @return number of keys given by {@link #next(String)}
     */
    public long last() {
        return next.get();
    }

    /**
     * @param number as many keys were given by an earlier run, and must not be given again
     */
    public void skipTo(long number) {
        next.accumulateAndGet(number, Math::max);
    }

    /**
     * @param purpose what the key is for
     * @param name what tells it from others of that purpose
     * @return always the same key for the same arguments and seed
     */
    public String of(String purpose, String name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(
                                    (seed + '\n' + purpose + '\n' + name)
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
