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

import ai.hrflow.camel.call.OnDuplicate;
import ai.hrflow.camel.call.PagingMode;
import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.management.ManagedFigures;
import ai.hrflow.camel.message.AutoReference;
import ai.hrflow.camel.message.EndpointParameters;
import ai.hrflow.camel.message.RequestWriter;
import ai.hrflow.camel.message.ResponseBody;
import ai.hrflow.camel.operation.BodyKind;
import ai.hrflow.camel.operation.Method;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parse resumes into profiles, and store, search, score and match profiles and jobs with the
 * HrFlow.ai API.
 *
 * <p>An endpoint stands for one operation of the API: {@code hrflow:profile/parsing/file}.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "hrflow",
        title = "HrFlow",
        syntax = "hrflow:operation",
        producerOnly = true,
        category = {Category.SAAS, Category.AI},
        headersClass = HrFlowConstants.class)
@ManagedResource(description = "Managed HrFlow endpoint: an operation, with its client's figures")
public class HrFlowEndpoint extends DefaultEndpoint
        implements AsyncEndpoint, EndpointServiceLocation, ManagedFigures {

    private static final Logger LOG = LoggerFactory.getLogger(HrFlowEndpoint.class);

    /** The options that are parameters of the API, and no others. */
    private static final Set<String> TYPED =
            Arrays.stream(HrFlowParameters.class.getDeclaredFields())
                    .map(Field::getName)
                    .collect(Collectors.toUnmodifiableSet());

    @UriPath(
            description = "The operation: the path of the API below /v1/.",
            enums =
                    "auth,board,boards,document/embedding,document/linking,document/parsing,"
                        + "document/revealing,filter,filters,job,job/asking,job/embedding,job/grading,"
                        + "job/indexing,job/indexing/archive,job/parsing,job/revealing,job/upsert,"
                        + "job/upskilling,jobs/matching,jobs/reasoning,jobs/scoring,jobs/searching,profile,"
                        + "profile/asking,profile/attachments,profile/documents,profile/embedding,"
                        + "profile/feedback,profile/grading,profile/indexing,profile/indexing/archive,"
                        + "profile/indexing/attachments,profile/json,profile/json/check,profile/metadatas,"
                        + "profile/parsing,profile/parsing/file,profile/rating,profile/reasoning,"
                        + "profile/revealing,profile/scoring,profile/searching,profile/stage,profile/tags,"
                        + "profile/unfolding,profile/upsert,profile/upskilling,profiles,profiles/matching,"
                        + "profiles/scoring,profiles/searching,rating,ratings,source,sources,storing/jobs,"
                        + "storing/profiles,text/embedding,text/geocoding,text/imaging,text/linking,"
                        + "text/ocr,text/parsing,text/tagging,tracking,trackings,webhook/check,webhook/test,"
                        + "workflows")
    @Metadata(required = true)
    private String operation;

    @UriParam(
            description =
                    "The HTTP method, for operations that have several. When left out, the"
                            + " operation's default: its only one, or else POST for indexing.",
            enums = "GET,POST,PUT,PATCH")
    private Method method;

    @UriParam(
            defaultValue = "data",
            description =
                    "What becomes of the message body: the data of the answer as JsonNode, as Map"
                        + " or List, or as JSON text; the whole envelope as JsonNode; or none to"
                        + " leave the body as it was.")
    private ResponseBody responseBody = ResponseBody.data;

    @UriParam(
            defaultValue = "true",
            description =
                    "Whether a bad answer makes the exchange fail. When false its envelope becomes"
                            + " the body; a call without any answer fails all the same.")
    private boolean throwExceptionOnFailure = true;

    @UriParam(
            defaultValue = "single",
            description =
                    "How much of a list an exchange brings. With all, the body is an iterator over"
                            + " the items of all pages, for split(body()).streaming(): it reads a"
                            + " page when it is needed, holds one at a time and drops items that"
                            + " come twice.")
    private PagingMode paging = PagingMode.single;

    @UriParam(
            label = "upload",
            defaultValue = "none",
            description =
                    "How a reference is derived for an upload that has none: from the file's name"
                        + " or from its content. A reference makes an upload safe to repeat and its"
                        + " result possible to find.")
    private AutoReference autoReference = AutoReference.none;

    @UriParam(
            label = "upload",
            defaultValue = "fail",
            description =
                    "What happens when the API says that the reference is taken: the exchange"
                            + " fails, the stored object is delivered, or it is written over by its"
                            + " key.")
    private OnDuplicate onDuplicate = OnDuplicate.fail;

    @UriParam(
            label = "upload",
            description =
                    "Whether to wait for the profile of an upload that the API answers with 202"
                        + " (accepted). The body is then the stored profile. Holds no thread while"
                        + " waiting; needs a reference.")
    private boolean awaitResult;

    @UriParam(
            label = "upload",
            defaultValue = "5m",
            javaType = "java.time.Duration",
            description = "How long to wait for the profile with awaitResult.")
    private Duration awaitTimeout = Duration.ofMinutes(5);

    @UriParam(
            label = "upload",
            defaultValue = "10000",
            description =
                    "Uploads that may wait for their profile at once with awaitResult; further ones"
                            + " fail.")
    private int maxAwaiting = 10_000;

    @UriParam(
            label = "upload",
            description =
                    "Whether the file's date of change is sent as created_at when nothing else sets"
                            + " it.")
    private boolean useFileDate;

    @UriParam(
            label = "advanced",
            description =
                    "Whether the fields of a profile or job stand beside source_key or board_key in"
                            + " the body, as older servers have it, instead of inside the object"
                            + " profile or job.")
    private boolean flatBody;

    @UriParam(
            label = "advanced",
            description =
                    "Calls a path that this version of the component does not know. Needs the"
                            + " options method and requestKind.")
    private boolean custom;

    @UriParam(
            label = "advanced",
            enums = "query,json,multipart",
            description =
                    "With custom=true: whether parameters go into the query, into a JSON body or"
                            + " into a form with a file.")
    private String requestKind;

    @UriParam(
            label = "parameter",
            prefix = "param.",
            multiValue = true,
            description =
                    "Any parameter by its API name. Known names are checked; unknown ones are sent"
                            + " as they are.")
    private Map<String, Object> param;

    @UriParam private HrFlowConfiguration configuration;

    @UriParam private HrFlowParameters parameters = new HrFlowParameters();

    private Operation row;
    private RequestWriter requestWriter;
    private volatile HrFlowClient client;

    public HrFlowEndpoint(
            String uri, HrFlowComponent component, HrFlowConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    /**
     * Finds the operation and checks all options against it.
     *
     * @throws IllegalArgumentException that says what is wrong and how to mend it
     */
    void prepare() {
        OperationTable table = getComponent().getOperationTable();
        row = custom ? customRow() : table.find(operation, method);
        if (row.isOlder() && getComponent().isFirstUse(row)) {
            LOG.info(
                    "hrflow:{} ({}) is an older operation; {}",
                    operation,
                    row.method(),
                    row.supersededBy().isEmpty()
                            ? "there is no other in its place"
                            : "use " + String.join(" or ", row.supersededBy()) + " instead");
        }
        checkOptions();
        requestWriter =
                new RequestWriter(
                        row,
                        table,
                        new EndpointParameters(
                                parameterOptions(), param, getComponent().parameterDefaults()),
                        autoReference,
                        useFileDate,
                        flatBody,
                        getComponent().objectMapper());
    }

    private Operation customRow() {
        if (method == null || requestKind == null) {
            throw new IllegalArgumentException(
                    "hrflow:"
                            + operation
                            + " with custom=true needs method=GET|POST|PUT|PATCH and"
                            + " requestKind=query|json|multipart");
        }
        return Operation.custom(operation, method, kind());
    }

    private BodyKind kind() {
        return Stream.of(BodyKind.QUERY, BodyKind.JSON, BodyKind.MULTIPART)
                .filter(kind -> kind.name().equals(requestKind.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "requestKind must be query, json or multipart but is '"
                                                + requestKind
                                                + "'"));
    }

    private void checkOptions() {
        boolean upload = row.bodyKind() == BodyKind.MULTIPART;
        refuse(requestKind != null && !custom, "requestKind", "belongs to custom=true");
        refuse(
                autoReference != AutoReference.none && !upload,
                "autoReference",
                "is for uploads only");
        refuse(useFileDate && !upload, "useFileDate", "is for uploads only");
        refuse(
                awaitResult && !(upload && row.lookup() != null),
                "awaitResult",
                "is for profile/parsing/file only");
        refuse(
                awaitResult && onDuplicate == OnDuplicate.replace,
                "onDuplicate",
                "cannot be replace together with awaitResult: the profile that is there would be"
                        + " taken for the result");
        refuse(awaitResult && maxAwaiting < 1, "maxAwaiting", "must be 1 or more");
        refuse(awaitResult && !isPositive(awaitTimeout), "awaitTimeout", "must be more than 0");
        refuse(
                onDuplicate != OnDuplicate.fail && (row.lookup() == null || row.isUpsert()),
                "onDuplicate",
                "is for operations that make an object with a reference");
        refuse(paging == PagingMode.all && !row.isPaged(), "paging", "is for lists only");
        refuse(
                paging == PagingMode.all
                        && (responseBody == ResponseBody.none
                                || responseBody == ResponseBody.envelope),
                "responseBody",
                "must be data, map or text together with paging=all");
        refuse(
                flatBody && row.bodyObject() == null,
                "flatBody",
                "is for operations that store an object");
    }

    private static boolean isPositive(Duration duration) {
        return duration != null && !duration.isNegative() && !duration.isZero();
    }

    private void refuse(boolean wrong, String option, String why) {
        if (wrong) {
            throw new IllegalArgumentException(
                    "The option " + option + " of hrflow:" + operation + " " + why);
        }
    }

    /** Every API parameter that has an option of this endpoint and is set by it. */
    private Map<String, Object> parameterOptions() {
        PropertyConfigurerGetter options =
                (PropertyConfigurerGetter) getComponent().getEndpointPropertyConfigurer();
        Map<String, Object> set = new HashMap<>();
        for (String option : TYPED) {
            Object value = options.getOptionValue(this, option, false);
            if (value != null) {
                set.put(option, value);
            }
        }
        return set;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        if (requestWriter == null) {
            prepare();
        }
    }

    @Override
    protected void doStop() throws Exception {
        client = null;
        super.doStop();
    }

    /** The client that this endpoint uses, once it has a producer. */
    void reportOn(HrFlowClient used) {
        client = used;
    }

    @Override
    public ClientStatistics figures() {
        HrFlowClient used = client;
        return used == null ? ClientStatistics.NONE : used.statistics();
    }

    @ManagedAttribute(description = "The HTTP method of the operation")
    public String getHttpMethod() {
        return row.method().name();
    }

    @ManagedAttribute(description = "The path of the API below the base URL")
    public String getApiPath() {
        return row.path();
    }

    @ManagedAttribute(description = "Address of the API")
    public String getBaseUrl() {
        return configuration.getBaseUrl();
    }

    @ManagedAttribute(
            description =
                    "Number of the client, as in the component's listClients; 0 before its first"
                            + " use")
    public int getClientNumber() {
        return getComponent().numberOf(client);
    }

    @ManagedAttribute(description = "Permits for requests in flight")
    public int getMaxConcurrentRequests() {
        return configuration.getMaxConcurrentRequests();
    }

    @ManagedAttribute(description = "Requests per minute and API key; 0 for no limit")
    public int getMaxRequestsPerMinute() {
        return configuration.getMaxRequestsPerMinute();
    }

    @Override
    public Producer createProducer() {
        return new HrFlowProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                "hrflow:"
                        + operation
                        + " cannot stand in from: it calls the API; use it in to(...)");
    }

    @Override
    public HrFlowComponent getComponent() {
        return (HrFlowComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return configuration.getBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    /** The row of the operation table that this endpoint stands for. */
    Operation getRow() {
        return row;
    }

    RequestWriter getRequestWriter() {
        return requestWriter;
    }

    @ManagedAttribute(description = "The operation: the path of the API below /v1/")
    public String getOperation() {
        return operation;
    }

    /** The operation: the path of the API below /v1/. */
    public void setOperation(String operation) {
        this.operation = operation;
    }

    public Method getMethod() {
        return method;
    }

    /** The HTTP method; {@code null} for the operation's default. */
    public void setMethod(Method method) {
        this.method = method;
    }

    public ResponseBody getResponseBody() {
        return responseBody;
    }

    /** What becomes of the message body. */
    public void setResponseBody(ResponseBody responseBody) {
        this.responseBody = responseBody;
    }

    public boolean isThrowExceptionOnFailure() {
        return throwExceptionOnFailure;
    }

    /** Whether a bad answer makes the exchange fail. */
    public void setThrowExceptionOnFailure(boolean throwExceptionOnFailure) {
        this.throwExceptionOnFailure = throwExceptionOnFailure;
    }

    public PagingMode getPaging() {
        return paging;
    }

    /** How much of a list an exchange brings. */
    public void setPaging(PagingMode paging) {
        this.paging = paging;
    }

    public AutoReference getAutoReference() {
        return autoReference;
    }

    /** How a reference is derived for an upload that has none. */
    public void setAutoReference(AutoReference autoReference) {
        this.autoReference = autoReference;
    }

    public OnDuplicate getOnDuplicate() {
        return onDuplicate;
    }

    /** What happens when the reference is taken. */
    public void setOnDuplicate(OnDuplicate onDuplicate) {
        this.onDuplicate = onDuplicate;
    }

    public boolean isAwaitResult() {
        return awaitResult;
    }

    /** Whether to wait for the profile of an upload that is answered with 202. */
    public void setAwaitResult(boolean awaitResult) {
        this.awaitResult = awaitResult;
    }

    public Duration getAwaitTimeout() {
        return awaitTimeout;
    }

    /** How long to wait with awaitResult. */
    public void setAwaitTimeout(Duration awaitTimeout) {
        this.awaitTimeout = awaitTimeout;
    }

    public int getMaxAwaiting() {
        return maxAwaiting;
    }

    /** Uploads that may wait at once with awaitResult. */
    public void setMaxAwaiting(int maxAwaiting) {
        this.maxAwaiting = maxAwaiting;
    }

    public boolean isUseFileDate() {
        return useFileDate;
    }

    /** Whether the file's date is sent as created_at. */
    public void setUseFileDate(boolean useFileDate) {
        this.useFileDate = useFileDate;
    }

    public boolean isFlatBody() {
        return flatBody;
    }

    /** Whether JSON bodies are sent in the flat form. */
    public void setFlatBody(boolean flatBody) {
        this.flatBody = flatBody;
    }

    public boolean isCustom() {
        return custom;
    }

    /** Whether the path is called although the table does not know it. */
    public void setCustom(boolean custom) {
        this.custom = custom;
    }

    public String getRequestKind() {
        return requestKind;
    }

    /** With custom: query, json or multipart. */
    public void setRequestKind(String requestKind) {
        this.requestKind = requestKind;
    }

    public Map<String, Object> getParam() {
        return param;
    }

    /** Further parameters by their API names. */
    public void setParam(Map<String, Object> param) {
        this.param = param;
    }

    public HrFlowConfiguration getConfiguration() {
        return configuration;
    }

    /** How the API is reached. */
    public void setConfiguration(HrFlowConfiguration configuration) {
        this.configuration = configuration;
    }

    public HrFlowParameters getParameters() {
        return parameters;
    }

    /** The API's parameters that are set as options. */
    public void setParameters(HrFlowParameters parameters) {
        this.parameters = parameters;
    }
}
