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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.ExchangeHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Puts the ids of exchange and route into the diagnostic context ({@link MDC}) while an exchange is
 * in our hands, under the names that Camel uses with {@code useMDCLogging}. The client carries them
 * to its own threads. Does nothing unless the client logs at DEBUG, and leaves what Camel has set.
 */
final class ExchangeLogContext {

    private static final Logger CLIENT = LoggerFactory.getLogger("ai.hrflow.camel.client");
    private static final ExchangeLogContext NONE = new ExchangeLogContext(null);

    private final Set<String> added;
    private final Thread caller = Thread.currentThread();

    private ExchangeLogContext(Set<String> added) {
        this.added = added;
    }

    /** Sets what is missing, on the current thread. */
    static ExchangeLogContext enter(Exchange exchange) {
        return CLIENT.isDebugEnabled()
                ? enter(exchange.getExchangeId(), ExchangeHelper.getRouteId(exchange))
                : NONE;
    }

    private static ExchangeLogContext enter(String exchangeId, String routeId) {
        Set<String> added = new HashSet<>();
        add(added, UnitOfWork.MDC_EXCHANGE_ID, exchangeId);
        add(added, UnitOfWork.MDC_ROUTE_ID, routeId);
        return new ExchangeLogContext(added);
    }

    /**
     * Makes the calls of a caller with the ids of an exchange, on whatever thread and even when the
     * exchange is over.
     */
    static Caller around(Caller caller, Exchange exchange) {
        if (!CLIENT.isDebugEnabled()) {
            return caller;
        }
        String exchangeId = exchange.getExchangeId();
        String routeId = ExchangeHelper.getRouteId(exchange);
        return call -> {
            ExchangeLogContext logContext = enter(exchangeId, routeId);
            try {
                return caller.call(call);
            } finally {
                logContext.leave();
            }
        };
    }

    private static void add(Set<String> added, String name, String value) {
        if (value != null && MDC.get(name) == null) {
            MDC.put(name, value);
            added.add(name);
        }
    }

    /** Takes away what was set, from the thread that it was set on. */
    void leave() {
        if (added != null) {
            added.forEach(MDC::remove);
        }
    }

    /**
     * Lets the route go on. On another thread than the caller's it sees nothing of what the client
     * has carried there: that must not depend on whether somebody logs at DEBUG.
     */
    void goOn(Runnable next) {
        if (added == null) {
            next.run();
            return;
        }
        leave();
        if (Thread.currentThread() == caller) {
            next.run();
            return;
        }
        Map<String, String> carried = MDC.getCopyOfContextMap();
        MDC.clear();
        try {
            next.run();
        } finally {
            if (carried != null) {
                MDC.setContextMap(carried);
            }
        }
    }
}
