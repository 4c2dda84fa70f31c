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
package ai.hrflow.camel.sandbox;

import ai.hrflow.camel.sandbox.api.Access;
import ai.hrflow.camel.sandbox.http.HttpFront;
import ai.hrflow.camel.sandbox.store.Keys;

/**
 * Who may call, and the secret of the webhooks.
 *
 * @param access keys of the API
 * @param webhookSecret secret of the signatures
 */
record Credentials(Access access, String webhookSecret) {

    /**
     * What was given, else made. On the loopback address what is made follows from the seed, known
     * or not, so that a shell's variables fit the next run too. Where other machines get in, the
     * seed that everybody knows would let everybody in.
     *
     * @param keys follow from the seed
     * @param secrets cannot be guessed unless a seed was asked for
     */
    static Credentials of(SandboxOptions<?> options, Keys keys, Keys secrets) {
        Keys made = HttpFront.servesOnlyThisMachine(options.host) ? keys : secrets;
        return new Credentials(
                new Access(
                        given(options.apiKey, "ask_", made, "all"),
                        given(options.readKey, "askr_", made, "read"),
                        given(options.writeKey, "askw_", made, "write"),
                        options.userEmail),
                given(options.webhookSecret, "whsec_", made, "webhook"));
    }

    private static String given(String given, String prefix, Keys made, String name) {
        return given == null ? prefix + made.of("secret", name).substring(0, 32) : given;
    }
}
