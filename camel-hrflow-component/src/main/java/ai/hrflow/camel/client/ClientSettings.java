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
package ai.hrflow.camel.client;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;

/**
 * All that makes one client differ from another: equal settings share one client with its
 * connections and limits.
 *
 * @param baseUrl for example {@code https://api.hrflow.ai/v1}, without trailing slash
 * @param apiKey sent as {@code X-API-KEY}
 * @param userEmail sent as {@code X-USER-EMAIL}; {@code null} sends no such header
 * @param maxConcurrentRequests permits for requests in flight, which is also the number of
 *     connections
 * @param maxRequestsPerMinute 0 for no limit
 * @param maxRetries attempts after the first; 0 switches retries off
 * @param maxRetryDelay the longest wait before a retry, own back-off and {@code Retry-After} alike
 * @param connectTimeout for the TCP connection, the answer of a proxy, and TLS, each
 * @param responseTimeout the longest silence of the server
 * @param requestTimeout for the whole call with all its retries and waits
 * @param maxResponseSize bytes of an answer that are read at the most
 * @param completionThreads threads on which routes go on after an answer
 * @param proxyHost {@code null} for a direct connection
 * @param proxyPort ignored without host
 * @param proxyUser {@code null} for a proxy without authentication
 * @param proxyPassword ignored without user
 * @param sslContext {@code null} for the JVM's default; compared by identity
 * @param hostnameVerifier {@code null} for the default; compared by identity
 */
public record ClientSettings(
        URI baseUrl,
        String apiKey,
        String userEmail,
        int maxConcurrentRequests,
        int maxRequestsPerMinute,
        int maxRetries,
        Duration maxRetryDelay,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration requestTimeout,
        long maxResponseSize,
        int completionThreads,
        String proxyHost,
        int proxyPort,
        String proxyUser,
        String proxyPassword,
        SSLContext sslContext,
        HostnameVerifier hostnameVerifier) {

    public ClientSettings {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(apiKey, "apiKey");
    }

    /**
     * The same for single requests that are to tell soon how things are: one connection, no
     * retries, and no more time than this. The limit per minute holds for them too.
     */
    public ClientSettings forProbe(Duration atMost) {
        return new ClientSettings(
                baseUrl,
                apiKey,
                userEmail,
                1,
                maxRequestsPerMinute,
                0,
                maxRetryDelay,
                shorter(connectTimeout, atMost),
                shorter(responseTimeout, atMost),
                shorter(requestTimeout, atMost),
                maxResponseSize,
                1,
                proxyHost,
                proxyPort,
                proxyUser,
                proxyPassword,
                sslContext,
                hostnameVerifier);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Shows the address only. */
    @Override
    public String toString() {
        return "ClientSettings[" + baseUrl + "]";
    }
}
