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

import ai.hrflow.camel.call.Caller;
import ai.hrflow.camel.call.PageIterator;
import ai.hrflow.camel.call.PagingMode;
import ai.hrflow.camel.client.ClientSettings;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.message.PreparedCall;
import ai.hrflow.camel.message.ResponseReader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls one operation of the API for each exchange, without holding the caller's thread while the
 * server works.
 */
public class HrFlowProducer extends DefaultAsyncProducer {

    private static final Logger LOG = LoggerFactory.getLogger(HrFlowProducer.class);

    private final HrFlowEndpoint endpoint;
    private ResponseReader responseReader;
    private volatile Caller caller;
    private Caller furtherPages;
    private ClientSettings settings;

    public HrFlowProducer(HrFlowEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        settings = endpoint.getComponent().clientSettings(endpoint.getConfiguration());
        responseReader =
                new ResponseReader(
                        endpoint.getRow(),
                        settings.baseUrl().toString(),
                        endpoint.getResponseBody(),
                        endpoint.isThrowExceptionOnFailure(),
                        endpoint.getPaging() == PagingMode.all,
                        endpoint.getComponent().objectMapper());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        HrFlowClient client = endpoint.getComponent().client(settings);
        endpoint.reportOn(client);
        furtherPages = CallerChain.ofFurtherPages(endpoint, client);
        caller = CallerChain.of(endpoint, client);
    }

    @Override
    protected void doStop() throws Exception {
        // what is under way goes on: a producer also stops when a cache of dynamic endpoints drops
        // it
        caller = null;
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        PreparedCall call;
        CompletableFuture<HrFlowResponse> answer;
        ExchangeLogContext logContext = ExchangeLogContext.enter(exchange);
        try {
            call = endpoint.getRequestWriter().write(exchange);
            LOG.debug(
                    "{} for exchange {} of route {}",
                    call,
                    exchange.getExchangeId(),
                    exchange.getFromRouteId());
            answer = started().call(call);
        } catch (Exception e) {
            ResponseReader.forget(exchange.getMessage());
            exchange.setException(e);
            callback.done(true);
            return true;
        } finally {
            logContext.leave();
        }
        answer.whenComplete(
                (response, failure) -> {
                    complete(exchange, call, response, failure);
                    try {
                        logContext.goOn(() -> callback.done(false));
                    } catch (Throwable e) {
                        // the future would swallow it
                        LOG.error("Exchange {} could not go on", exchange.getExchangeId(), e);
                    }
                });
        return false;
    }

    private Caller started() {
        Caller current = caller;
        if (current == null) {
            throw new RejectedExecutionException(endpoint + " is stopped");
        }
        return current;
    }

    private void complete(
            Exchange exchange, PreparedCall call, HrFlowResponse response, Throwable failure) {
        if (failure != null) {
            ResponseReader.forget(exchange.getMessage());
            exchange.setException(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
            return;
        }
        try {
            LOG.debug(
                    "{} for exchange {} answered with code {}",
                    call,
                    exchange.getExchangeId(),
                    response.code());
            responseReader.read(exchange, call, response);
            if (endpoint.getPaging() == PagingMode.all && response.isGood()) {
                exchange.getMessage()
                        .setBody(
                                new PageIterator(
                                        ExchangeLogContext.around(furtherPages, exchange),
                                        responseReader,
                                        call,
                                        response));
            }
        } catch (Throwable e) {
            // whatever happens here, the exchange must go on: nobody else would complete it
            exchange.setException(e);
        }
    }
}
