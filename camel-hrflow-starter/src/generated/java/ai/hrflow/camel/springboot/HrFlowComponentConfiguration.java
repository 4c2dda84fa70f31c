/* Generated from the component's catalog entry; do not edit. */
package ai.hrflow.camel.springboot;

import java.time.Duration;
import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Options of the {@code hrflow} component for Spring Boot. */
@ConfigurationProperties("camel.component.hrflow")
public class HrFlowComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    /**
     * Accepts a baseUrl with plain http on another machine: key and documents travel unencrypted.
     */
    private Boolean allowPlainHttp;

    /**
     * The secret API key of the workspace. Set it on the component, from a vault or the environment:
     * an option in a URI is masked where Camel shows URIs, but a route file still holds it.
     */
    private String apiKey;

    /**
     * Whether autowiring is enabled. This is used for automatic autowiring options (the option must be
     * marked as autowired) by looking up in the registry to find if there is a single instance of
     * matching type, which then gets configured on the component. This can be used for automatic
     * configuring JDBC data sources, JMS connection factories, AWS Clients, etc.
     */
    private Boolean autowiredEnabled;

    /**
     * Address of the API. Plain http is accepted for this machine only, unless allowPlainHttp is set.
     */
    private String baseUrl;

    /**
     * Whether a caller waits while maxConcurrentRequests are in flight. When false the exchange fails
     * at once.
     */
    private Boolean blockWhenFull;

    /**
     * Key of the board for operations that need one and are given none.
     */
    private String boardKey;

    /**
     * Threads on which routes go on after an answer, so that no I/O thread ever runs a step of a
     * route.
     */
    private Integer completionThreads;

    /**
     * How the API is reached, for all endpoints that do not say otherwise. The name of a bean of the
     * type ai.hrflow.camel.HrFlowConfiguration, such as #bean:name.
     */
    private String configuration;

    /**
     * How long making a connection may take.
     */
    private Duration connectTimeout;

    /**
     * Used for enabling or disabling all consumer based health checks from this component
     */
    private Boolean healthCheckConsumerEnabled;

    /**
     * Used for enabling or disabling all producer based health checks from this component. Notice:
     * Camel has by default disabled all producer based health-checks. You can turn on producer checks
     * globally by setting camel.health.producersEnabled=true.
     */
    private Boolean healthCheckProducerEnabled;

    /**
     * Whether the producer should be started lazy (on the first message). By starting lazy you can use
     * this to allow CamelContext and routes to startup in situations where a producer may otherwise
     * fail during starting and cause the route to fail being started. By deferring this startup to be
     * lazy then the startup failure can be handled during routing messages via Camel's routing error
     * handlers. Beware that when the first message is processed then creating and starting the
     * producer may take a little time and prolong the total processing time of the processing.
     */
    private Boolean lazyStartProducer;

    /**
     * Requests in flight at once, which is also the number of connections. When all are busy the
     * caller waits, which slows down the consumer that feeds the route.
     */
    private Integer maxConcurrentRequests;

    /**
     * The most requests that are started in a minute with one API key, by all endpoints of the
     * component together. 0 sets no limit.
     */
    private Integer maxRequestsPerMinute;

    /**
     * Bytes of an answer that are read at the most.
     */
    private Long maxResponseSize;

    /**
     * Attempts after the first one, for calls that are safe to repeat. 0 switches retries off.
     */
    private Integer maxRetries;

    /**
     * The longest wait before a retry. When the server asks for more, the exchange fails at once and
     * carries the wait in the header CamelHrFlowRetryAfter.
     */
    private Duration maxRetryDelay;

    /**
     * Password for the HTTP proxy.
     */
    private String proxyAuthPassword;

    /**
     * User name for the HTTP proxy.
     */
    private String proxyAuthUsername;

    /**
     * Host of an HTTP proxy.
     */
    private String proxyHost;

    /**
     * Port of the HTTP proxy.
     */
    private Integer proxyPort;

    /**
     * How long a whole call may take, with retries and all waiting.
     */
    private Duration requestTimeout;

    /**
     * How long the server may be silent. Parsing takes seconds, so give it time.
     */
    private Duration responseTimeout;

    /**
     * Key of the source for operations that need one and are given none.
     */
    private String sourceKey;

    /**
     * TLS settings: trusted certificates, client certificate, protocols. The name of a bean of the
     * type org.apache.camel.support.jsse.SSLContextParameters, such as #bean:name.
     */
    private String sslContextParameters;

    /**
     * Whether the global SSL parameters of the CamelContext are used.
     */
    private Boolean useGlobalSslContextParameters;

    /**
     * E-mail address of a member of the workspace, sent with every call.
     */
    private String userEmail;

    /**
     * Checks that a server's certificate is for its host; the default does. The name of a bean of the
     * type javax.net.ssl.HostnameVerifier, such as #bean:name.
     */
    private String x509HostnameVerifier;

    public Boolean getAllowPlainHttp() {
        return allowPlainHttp;
    }

    public void setAllowPlainHttp(Boolean allowPlainHttp) {
        this.allowPlainHttp = allowPlainHttp;
    }

    public String getApiKey() {
        return apiKey;
    }

    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Boolean getBlockWhenFull() {
        return blockWhenFull;
    }

    public void setBlockWhenFull(Boolean blockWhenFull) {
        this.blockWhenFull = blockWhenFull;
    }

    public String getBoardKey() {
        return boardKey;
    }

    public void setBoardKey(String boardKey) {
        this.boardKey = boardKey;
    }

    public Integer getCompletionThreads() {
        return completionThreads;
    }

    public void setCompletionThreads(Integer completionThreads) {
        this.completionThreads = completionThreads;
    }

    public String getConfiguration() {
        return configuration;
    }

    public void setConfiguration(String configuration) {
        this.configuration = configuration;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Boolean getHealthCheckConsumerEnabled() {
        return healthCheckConsumerEnabled;
    }

    public void setHealthCheckConsumerEnabled(Boolean healthCheckConsumerEnabled) {
        this.healthCheckConsumerEnabled = healthCheckConsumerEnabled;
    }

    public Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }

    public Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public Integer getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(Integer maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public Integer getMaxRequestsPerMinute() {
        return maxRequestsPerMinute;
    }

    public void setMaxRequestsPerMinute(Integer maxRequestsPerMinute) {
        this.maxRequestsPerMinute = maxRequestsPerMinute;
    }

    public Long getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(Long maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public Integer getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(Integer maxRetries) {
        this.maxRetries = maxRetries;
    }

    public Duration getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(Duration maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public Duration getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public Duration getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public String getSourceKey() {
        return sourceKey;
    }

    public void setSourceKey(String sourceKey) {
        this.sourceKey = sourceKey;
    }

    public String getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(String sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public Boolean getUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    public void setUseGlobalSslContextParameters(Boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public String getUserEmail() {
        return userEmail;
    }

    public void setUserEmail(String userEmail) {
        this.userEmail = userEmail;
    }

    public String getX509HostnameVerifier() {
        return x509HostnameVerifier;
    }

    public void setX509HostnameVerifier(String x509HostnameVerifier) {
        this.x509HostnameVerifier = x509HostnameVerifier;
    }
}
