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

import ai.hrflow.camel.call.ResultAwaiter;
import ai.hrflow.camel.client.ClientSettings;
import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.client.HrFlowClients;
import ai.hrflow.camel.health.HealthChecks;
import ai.hrflow.camel.management.ClientReport;
import ai.hrflow.camel.management.ClientReports;
import ai.hrflow.camel.management.ClientTable;
import ai.hrflow.camel.management.ManagedFigures;
import ai.hrflow.camel.operation.Nearest;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Parameter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javax.management.openmbean.TabularData;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.function.Suppliers;

/**
 * Calls the HrFlow.ai API. Endpoints with the same address, key and transport settings share one
 * client with its connections and limits; endpoints with the same key share one limit of requests
 * per minute.
 */
@Component("hrflow")
@ManagedResource(description = "Managed HrFlow component: the figures of all its clients")
public class HrFlowComponent extends HealthCheckComponent
        implements SSLContextParametersAware, ClientReports, ManagedFigures {

    @Metadata(description = "How the API is reached, for all endpoints that do not say otherwise.")
    private HrFlowConfiguration configuration = new HrFlowConfiguration();

    @Metadata(description = "Key of the source for operations that need one and are given none.")
    private String sourceKey;

    @Metadata(description = "Key of the board for operations that need one and are given none.")
    private String boardKey;

    @Metadata(
            label = "security",
            description = "Whether the global SSL parameters of the CamelContext are used.")
    private boolean useGlobalSslContextParameters;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private OperationTable operationTable = OperationTable.standard();

    /** Not before it is needed: loading Jackson takes longer than starting a hundred endpoints. */
    private final Supplier<ObjectMapper> objectMapper =
            Suppliers.memorize(HrFlowComponent::newObjectMapper);

    private final Map<SSLContextParameters, SSLContext> sslContexts = new IdentityHashMap<>();
    private final Map<ClientSettings, HrFlowClient> clientsBySettings = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Held as long as a producer or a call under way holds them. */
    private final Set<ResultAwaiter> awaiters = Collections.newSetFromMap(new WeakHashMap<>());

    private HrFlowClients clients;
    private HealthChecks healthChecks;
    private ScheduledExecutorService scheduler;
    private ExecutorService completions;
    private ExecutorService readers;

    public HrFlowComponent() {}

    public HrFlowComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        HrFlowEndpoint endpoint = new HrFlowEndpoint(uri, this, configuration.copy());
        endpoint.setOperation(remaining.replaceAll("^/+|/+$", ""));
        Map<String, Object> named =
                org.apache.camel.util.PropertiesHelper.extractProperties(parameters, "param.");
        if (!named.isEmpty()) {
            named.replaceAll((name, value) -> resolved(value));
            endpoint.setParam(named);
        }
        return endpoint;
    }

    /** A value such as {@code #bean:tags} stands for an object of the registry. */
    private Object resolved(Object value) {
        return value instanceof String text && EndpointHelper.isReferenceParameter(text)
                ? EndpointHelper.resolveReferenceParameter(getCamelContext(), text, Object.class)
                : value;
    }

    /**
     * Says which options there are, and which the operation takes, instead of only what is unknown.
     */
    @Override
    protected void validateParameters(
            String uri, Map<String, Object> parameters, String optionPrefix) {
        if (!parameters.isEmpty()) {
            List<String> unknown =
                    new TreeSet<>(parameters.keySet())
                            .stream().map(option -> option + hint(option)).toList();
            throw new IllegalArgumentException(
                    "there is no option "
                            + String.join(", ", unknown)
                            + "; a parameter of the API without an option of its own is set by"
                            + " param.<api_name>, and one that carries people's data by its"
                            + " header");
        }
    }

    private String hint(String option) {
        return operationTable.operations().stream()
                .flatMap(row -> row.parameters().stream())
                .filter(parameter -> parameter.options().contains(option))
                .findFirst()
                .map(HrFlowComponent::wayToSet)
                .orElseGet(() -> nearest(option));
    }

    private static String wayToSet(Parameter parameter) {
        if (!parameter.isSettable()) {
            return " (it is a part of the message body)";
        }
        return parameter.isPersonal()
                ? " (set the header " + parameter.header() + ")"
                : " (set param." + parameter.name() + ")";
    }

    private String nearest(String option) {
        EndpointUriFactory factory =
                PluginHelper.getUriFactoryResolver(getCamelContext())
                        .resolveFactory("hrflow", getCamelContext());
        return factory == null
                ? ""
                : " (the nearest are "
                        + String.join(" and ", Nearest.of(option, factory.propertyNames(), 2))
                        + ")";
    }

    @Override
    protected void afterConfiguration(
            String uri, String remaining, Endpoint endpoint, Map<String, Object> parameters) {
        ((HrFlowEndpoint) endpoint).prepare();
    }

    @Override
    protected void doStop() throws Exception {
        HrFlowClients stopping;
        List<ResultAwaiter> waiting;
        List<ExecutorService> pools = new ArrayList<>();
        ExecutorService timer;
        synchronized (this) {
            waiting = new ArrayList<>(awaiters);
            awaiters.clear();
            stopping = clients;
            clients = null;
            clientsBySettings.clear();
            // after the next start a renewed key store is read
            sslContexts.clear();
            if (healthChecks != null) {
                healthChecks.removeAll();
                healthChecks = null;
            }
            timer = scheduler;
            for (ExecutorService pool : new ExecutorService[] {readers, completions}) {
                if (pool != null) {
                    pools.add(pool);
                }
            }
        }
        waiting.forEach(ResultAwaiter::close);
        if (stopping != null) {
            stopping.close();
        }
        synchronized (this) {
            scheduler = null;
            readers = null;
            completions = null;
        }
        ExecutorServiceManager manager = getCamelContext().getExecutorServiceManager();
        if (timer != null) {
            // what is still due on it has lost its meaning, and may be due in seconds only
            manager.shutdownNow(timer);
        }
        pools.forEach(manager::shutdownGraceful);
        super.doStop();
    }

    /**
     * The client for these settings. It is kept until the component stops, so that endpoints that
     * come and go share its connections and limits.
     */
    synchronized HrFlowClient client(ClientSettings settings) {
        if (clients == null) {
            clients = new HrFlowClients(this::completions, this::readers, this::scheduler);
            healthChecks =
                    new HealthChecks(
                            getCamelContext(),
                            name(),
                            isHealthCheckProducerEnabled(),
                            clients::acquireAlone);
        }
        HrFlowClient client = clientsBySettings.get(settings);
        if (client == null) {
            client = clients.acquire(settings);
            clientsBySettings.put(settings, client);
            healthChecks.add(clientsBySettings.size(), settings, client);
        }
        return client;
    }

    /** The name under which the context has this component. */
    private String name() {
        return getCamelContext().getComponentNames().stream()
                .filter(name -> getCamelContext().hasComponent(name) == this)
                .findFirst()
                .orElse("hrflow");
    }

    @Override
    public synchronized List<ClientReport> clientReports() {
        List<ClientReport> reports = new ArrayList<>();
        clientsBySettings.forEach(
                (settings, client) ->
                        reports.add(
                                new ClientReport(
                                        reports.size() + 1,
                                        settings.baseUrl().toString(),
                                        settings.maxConcurrentRequests(),
                                        settings.maxRequestsPerMinute(),
                                        client.statistics())));
        return reports;
    }

    /** The number of a client in the reports; 0 when it is none of this component any more. */
    synchronized int numberOf(HrFlowClient client) {
        return new ArrayList<>(clientsBySettings.values()).indexOf(client) + 1;
    }

    @Override
    public synchronized int awaitingResults() {
        return awaiters.stream().mapToInt(ResultAwaiter::waiting).sum();
    }

    @Override
    public ClientStatistics figures() {
        return totals();
    }

    @ManagedAttribute(description = "Uploads that wait for their profile")
    public int getAwaitingResults() {
        return awaitingResults();
    }

    @ManagedOperation(description = "The clients, with their addresses and limits")
    public TabularData listClients() {
        return ClientTable.of(clientReports());
    }

    /** Ends what waits for results when the component stops. */
    synchronized void closeAtStop(ResultAwaiter awaiter) {
        awaiters.add(awaiter);
    }

    /** Whether this is the first endpoint of the component for an operation. */
    synchronized boolean isFirstUse(Operation operation) {
        return used.add(operation.id());
    }

    /** Threads on which routes go on after an answer. */
    private synchronized ExecutorService completions() {
        if (completions == null) {
            completions =
                    getCamelContext()
                            .getExecutorServiceManager()
                            .newCachedThreadPool(this, "HrFlowCompletion");
        }
        return completions;
    }

    /** Threads that read documents from streams that can be slow. */
    synchronized ExecutorService readers() {
        if (readers == null) {
            readers =
                    getCamelContext()
                            .getExecutorServiceManager()
                            .newCachedThreadPool(this, "HrFlowReader");
        }
        return readers;
    }

    /** Timers of retries, limits and awaited results. */
    synchronized ScheduledExecutorService scheduler() {
        if (scheduler == null) {
            scheduler =
                    getCamelContext()
                            .getExecutorServiceManager()
                            .newSingleThreadScheduledExecutor(this, "HrFlowTimer");
        }
        return scheduler;
    }

    /**
     * The settings of the client for a configuration.
     *
     * @throws IllegalArgumentException when something is missing or wrong
     */
    ClientSettings clientSettings(HrFlowConfiguration from) {
        if (from.getApiKey() == null || from.getApiKey().isBlank()) {
            throw new IllegalArgumentException(
                    "The API key is missing: set apiKey on the hrflow component, for example"
                            + " camel.component.hrflow.api-key={{env:HRFLOW_API_KEY}}");
        }
        return new ClientSettings(
                baseUrl(from),
                from.getApiKey().trim(),
                from.getUserEmail(),
                atLeast("maxConcurrentRequests", from.getMaxConcurrentRequests(), 1),
                atLeast("maxRequestsPerMinute", from.getMaxRequestsPerMinute(), 0),
                atLeast("maxRetries", from.getMaxRetries(), 0),
                positive("maxRetryDelay", from.getMaxRetryDelay()),
                positive("connectTimeout", from.getConnectTimeout()),
                positive("responseTimeout", from.getResponseTimeout()),
                positive("requestTimeout", from.getRequestTimeout()),
                inArray("maxResponseSize", from.getMaxResponseSize()),
                atLeast("completionThreads", from.getCompletionThreads(), 1),
                from.getProxyHost(),
                from.getProxyHost() == null ? 0 : atLeast("proxyPort", from.getProxyPort(), 1),
                from.getProxyAuthUsername(),
                from.getProxyAuthPassword(),
                sslContext(from.getSslContextParameters()),
                from.getX509HostnameVerifier());
    }

    private static int atLeast(String option, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "The option " + option + " must be " + least + " or more but is " + value);
        }
        return value;
    }

    private static Duration positive(String option, Duration value) {
        if (value == null || value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("The option " + option + " must be more than 0");
        }
        return value;
    }

    /** An answer is gathered in one array before it is read. */
    private static long inArray(String option, long value) {
        if (value < 1 || value > LARGEST_ARRAY) {
            throw new IllegalArgumentException(
                    "The option "
                            + option
                            + " must be from 1 to "
                            + LARGEST_ARRAY
                            + " but is "
                            + value);
        }
        return value;
    }

    private static URI baseUrl(HrFlowConfiguration from) {
        String text =
                from.getBaseUrl() == null ? "" : from.getBaseUrl().trim().replaceAll("/+$", "");
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The option baseUrl is no valid address: " + e.getReason());
        }
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null
                || !https && !"http".equalsIgnoreCase(uri.getScheme())
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "The option baseUrl must be an address such as https://api.hrflow.ai/v1,"
                            + " without user and query");
        }
        if (!https && !from.isAllowPlainHttp() && !isThisMachine(uri.getHost())) {
            throw new IllegalArgumentException(
                    "The option baseUrl is plain http to another machine ("
                            + uri.getHost()
                            + "): key and documents would travel unencrypted; use https, or set"
                            + " allowPlainHttp=true");
        }
        return uri;
    }

    /** Decided by the name alone, without asking a name server. */
    private static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (java.net.UnknownHostException e) {
            return false;
        }
    }

    private synchronized SSLContext sslContext(SSLContextParameters own) {
        SSLContextParameters parameters = own != null ? own : retrieveGlobalSslContextParameters();
        if (parameters == null) {
            return null;
        }
        return sslContexts.computeIfAbsent(
                parameters,
                p -> {
                    try {
                        return p.createSSLContext(getCamelContext());
                    } catch (Exception e) {
                        throw new IllegalArgumentException(
                                "The TLS settings cannot be used: " + e.getMessage(), e);
                    }
                });
    }

    /** The component's options that parameters of operations fall back to, by name. */
    Map<String, Object> parameterDefaults() {
        Map<String, Object> defaults = new HashMap<>();
        putUnlessBlank(defaults, "sourceKey", sourceKey);
        putUnlessBlank(defaults, "boardKey", boardKey);
        return defaults;
    }

    private static void putUnlessBlank(Map<String, Object> defaults, String option, String value) {
        if (value != null && !value.isBlank()) {
            defaults.put(option, value);
        }
    }

    Supplier<ObjectMapper> objectMapper() {
        return objectMapper;
    }

    private static ObjectMapper newObjectMapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .findAndAddModules()
                .build();
    }

    OperationTable getOperationTable() {
        return operationTable;
    }

    /** Gives the component further operations; for tests and for those who know more of the API. */
    void setOperationTable(OperationTable operationTable) {
        this.operationTable = operationTable;
    }

    public HrFlowConfiguration getConfiguration() {
        return configuration;
    }

    /** How the API is reached, for all endpoints that do not say otherwise. */
    public void setConfiguration(HrFlowConfiguration configuration) {
        this.configuration = configuration;
    }

    public String getSourceKey() {
        return sourceKey;
    }

    /** Key of the source for operations that need one and are given none. */
    public void setSourceKey(String sourceKey) {
        this.sourceKey = sourceKey;
    }

    public String getBoardKey() {
        return boardKey;
    }

    /** Key of the board for operations that need one and are given none. */
    public void setBoardKey(String boardKey) {
        this.boardKey = boardKey;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /** Whether the global SSL parameters of the CamelContext are used. */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
