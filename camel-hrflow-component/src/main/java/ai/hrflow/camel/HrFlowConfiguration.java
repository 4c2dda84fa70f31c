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
package ai.hrflow.camel;

import java.time.Duration;
import javax.net.ssl.HostnameVerifier;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * How the component reaches the API: address, key, limits, time-outs. An endpoint can differ from
 * its component.
 */
@UriParams
public class HrFlowConfiguration implements Cloneable {

    @UriParam(
            label = "security",
            description =
                    "The secret API key of the workspace. Set it on the component, from a vault or"
                        + " the environment: an option in a URI is masked where Camel shows URIs,"
                        + " but a route file still holds it.",
            secret = true)
    private String apiKey;

    @UriParam(
            label = "security",
            description = "E-mail address of a member of the workspace, sent with every call.")
    private String userEmail;

    @UriParam(
            description =
                    "Address of the API. Plain http is accepted for this machine only, unless"
                            + " allowPlainHttp is set.",
            defaultValue = "https://api.hrflow.ai/v1")
    private String baseUrl = "https://api.hrflow.ai/v1";

    @UriParam(
            label = "security",
            description =
                    "Accepts a baseUrl with plain http on another machine: key and documents travel"
                            + " unencrypted.")
    private boolean allowPlainHttp;

    @UriParam(
            label = "transport",
            description =
                    "Requests in flight at once, which is also the number of connections. When all"
                        + " are busy the caller waits, which slows down the consumer that feeds the"
                        + " route.",
            defaultValue = "32")
    private int maxConcurrentRequests = 32;

    @UriParam(
            label = "transport",
            description =
                    "Whether a caller waits while maxConcurrentRequests are in flight. When false"
                            + " the exchange fails at once.",
            defaultValue = "true")
    private boolean blockWhenFull = true;

    @UriParam(
            label = "transport",
            description =
                    "The most requests that are started in a minute with one API key, by all"
                            + " endpoints of the component together. 0 sets no limit.",
            defaultValue = "0")
    private int maxRequestsPerMinute;

    @UriParam(
            label = "transport",
            description =
                    "Threads on which routes go on after an answer, so that no I/O thread ever runs"
                            + " a step of a route.",
            defaultValue = "10")
    private int completionThreads = 10;

    @UriParam(
            label = "transport",
            description =
                    "Attempts after the first one, for calls that are safe to repeat. 0 switches"
                            + " retries off.",
            defaultValue = "2")
    private int maxRetries = 2;

    @UriParam(
            label = "transport",
            description =
                    "The longest wait before a retry. When the server asks for more, the exchange"
                            + " fails at once and carries the wait in the header"
                            + " CamelHrFlowRetryAfter.",
            defaultValue = "30s",
            javaType = "java.time.Duration")
    private Duration maxRetryDelay = Duration.ofSeconds(30);

    @UriParam(
            label = "transport",
            description = "How long making a connection may take.",
            defaultValue = "10s",
            javaType = "java.time.Duration")
    private Duration connectTimeout = Duration.ofSeconds(10);

    @UriParam(
            label = "transport",
            description =
                    "How long the server may be silent. Parsing takes seconds, so give it time.",
            defaultValue = "120s",
            javaType = "java.time.Duration")
    private Duration responseTimeout = Duration.ofSeconds(120);

    @UriParam(
            label = "transport",
            description = "How long a whole call may take, with retries and all waiting.",
            defaultValue = "5m",
            javaType = "java.time.Duration")
    private Duration requestTimeout = Duration.ofMinutes(5);

    @UriParam(
            label = "transport",
            description = "Bytes of an answer that are read at the most.",
            defaultValue = "67108864")
    private long maxResponseSize = 64L * 1024 * 1024;

    @UriParam(label = "proxy", description = "Host of an HTTP proxy.")
    private String proxyHost;

    @UriParam(label = "proxy", description = "Port of the HTTP proxy.", defaultValue = "0")
    private int proxyPort;

    @UriParam(label = "proxy", description = "User name for the HTTP proxy.", secret = true)
    private String proxyAuthUsername;

    @UriParam(label = "proxy", description = "Password for the HTTP proxy.", secret = true)
    private String proxyAuthPassword;

    @UriParam(
            label = "security",
            description = "TLS settings: trusted certificates, client certificate, protocols.")
    private SSLContextParameters sslContextParameters;

    @UriParam(
            label = "security",
            description = "Checks that a server's certificate is for its host; the default does.")
    private HostnameVerifier x509HostnameVerifier;

    public String getApiKey() {
        return apiKey;
    }

    /**
     * The secret API key of the workspace. Set it on the component, from a vault or the
     * environment: an option in a URI is masked where Camel shows URIs, but a route file still
     * holds it.
     */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getUserEmail() {
        return userEmail;
    }

    /** E-mail address of a member of the workspace, sent with every call. */
    public void setUserEmail(String userEmail) {
        this.userEmail = userEmail;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    /**
     * Address of the API. Plain http is accepted for this machine only, unless allowPlainHttp is
     * set.
     */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public boolean isAllowPlainHttp() {
        return allowPlainHttp;
    }

    /**
     * Accepts a baseUrl with plain http on another machine: key and documents travel unencrypted.
     */
    public void setAllowPlainHttp(boolean allowPlainHttp) {
        this.allowPlainHttp = allowPlainHttp;
    }

    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    /**
     * Requests in flight at once, which is also the number of connections. When all are busy the
     * caller waits, which slows down the consumer that feeds the route.
     */
    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public boolean isBlockWhenFull() {
        return blockWhenFull;
    }

    /**
     * Whether a caller waits while maxConcurrentRequests are in flight. When false the exchange
     * fails at once.
     */
    public void setBlockWhenFull(boolean blockWhenFull) {
        this.blockWhenFull = blockWhenFull;
    }

    public int getMaxRequestsPerMinute() {
        return maxRequestsPerMinute;
    }

    /**
     * The most requests that are started in a minute with one API key, by all endpoints of the
     * component together. 0 sets no limit.
     */
    public void setMaxRequestsPerMinute(int maxRequestsPerMinute) {
        this.maxRequestsPerMinute = maxRequestsPerMinute;
    }

    public int getCompletionThreads() {
        return completionThreads;
    }

    /**
     * Threads on which routes go on after an answer, so that no I/O thread ever runs a step of a
     * route.
     */
    public void setCompletionThreads(int completionThreads) {
        this.completionThreads = completionThreads;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    /** Attempts after the first one, for calls that are safe to repeat. 0 switches retries off. */
    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public Duration getMaxRetryDelay() {
        return maxRetryDelay;
    }

    /**
     * The longest wait before a retry. When the server asks for more, the exchange fails at once
     * and carries the wait in the header CamelHrFlowRetryAfter.
     */
    public void setMaxRetryDelay(Duration maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    /** How long making a connection may take. */
    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Duration getResponseTimeout() {
        return responseTimeout;
    }

    /** How long the server may be silent. Parsing takes seconds, so give it time. */
    public void setResponseTimeout(Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public Duration getRequestTimeout() {
        return requestTimeout;
    }

    /** How long a whole call may take, with retries and all waiting. */
    public void setRequestTimeout(Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public long getMaxResponseSize() {
        return maxResponseSize;
    }

    /** Bytes of an answer that are read at the most. */
    public void setMaxResponseSize(long maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    /** Host of an HTTP proxy. */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public int getProxyPort() {
        return proxyPort;
    }

    /** Port of the HTTP proxy. */
    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    /** User name for the HTTP proxy. */
    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    /** Password for the HTTP proxy. */
    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /** TLS settings: trusted certificates, client certificate, protocols. */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public HostnameVerifier getX509HostnameVerifier() {
        return x509HostnameVerifier;
    }

    /** Checks that a server's certificate is for its host; the default does. */
    public void setX509HostnameVerifier(HostnameVerifier x509HostnameVerifier) {
        this.x509HostnameVerifier = x509HostnameVerifier;
    }

    /** A copy that can be changed on its own. */
    public HrFlowConfiguration copy() {
        try {
            return (HrFlowConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
