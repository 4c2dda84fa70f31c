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
package ai.hrflow.camel.examples.ftpats;

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.error.HrFlowQuotaExceededException;
import ai.hrflow.camel.error.HrFlowResultTimeoutException;
import ai.hrflow.camel.error.HrFlowTransportException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.OnExceptionDefinition;

/**
 * The pipeline for volume: one route takes files over from the server, one at a time as FTP wants
 * it, another uploads them, many at a time. {@code ats-routes.yaml} and {@code ats-spring.xml} are
 * the same.
 */
public final class AtsRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // the plan is used up, or the key is refused: pause; the documents stay in the spool
        onException(HrFlowQuotaExceededException.class)
                .log(LoggingLevel.ERROR, "The upload pauses: ${exception.message}")
                .to("controlbus:route?routeId=upload&action=stop&async=true");
        onException(HrFlowOperationFailedException.class)
                .onWhen(simple("${exception.statusCode} == 401"))
                .log(LoggingLevel.ERROR, "The upload pauses: ${exception.message}")
                .to("controlbus:route?routeId=upload&action=stop&async=true");

        // trouble that passes: some more tries, then the document stays for a later poll
        stays(
                onException(HrFlowOperationFailedException.class)
                        .onWhen(
                                simple(
                                        "${exception.retryable} || ${exception.statusCode} =="
                                                + " 408")));
        stays(onException(HrFlowTransportException.class));

        // nothing can help these: into the dead-letter folder, with the reason beside them
        onException(HrFlowOperationFailedException.class, HrFlowResultTimeoutException.class)
                .handled(true)
                .log(LoggingLevel.ERROR, "A document is given up: ${exception.message}")
                .bean("deliveries", "deadLetter");
        onException(IllegalArgumentException.class)
                // with a cause, it is that the file could not be read just now
                .onWhen(simple("${exception.cause} == null"))
                .handled(true)
                .log(LoggingLevel.ERROR, "A document is given up: ${exception.message}")
                .bean("deliveries", "deadLetter");

        // server, disk, database; not the message, which may have the name of a file, and so of a
        // person
        onException(Exception.class)
                .logExhausted(false)
                .log(LoggingLevel.ERROR, "A file stays where it is: ${exception.class.simpleName}");

        // a file moves on the server when it is safe in the spool
        from("{{ats.server}}?username={{ats.username}}&password=RAW({{ats.password}})&{{ats.server-options}}"
                 + "&filter=#absent&antExclude=*.part,*.tmp&localWorkDirectory={{ats.folder}}/work"
                 + "&move=${exchangeProperty.outcome}/${file:onlyname}"
                 + "&maxMessagesPerPoll=500&delay={{ats.poll-delay}}&exceptionHandler=#discreet")
                .routeId("fetch")
                .choice()
                .when(simple("${file:size} > {{ats.max-size}}"))
                .setProperty("outcome", constant("failed"))
                .setBody(constant("the document has more than {{ats.max-size}} bytes"))
                .to(
                        "{{ats.server}}/failed?username={{ats.username}}&password=RAW({{ats.password}})&{{ats.server-options}}"
                            + "&fileName=${file:onlyname}.reason.txt")
                .otherwise()
                .setProperty("outcome", constant("done"))
                .to("file:{{ats.folder}}/spool?fileName=${file:onlyname}&tempPrefix=.part-")
                .end();

        from("file:{{ats.folder}}/spool?filter=#paired&move=${exchangeProperty.target}"
                 + "&maxMessagesPerPoll=500&delay={{ats.poll-delay}}&exceptionHandler=#discreet")
                .routeId("upload")
                .bean("deliveries", "open")
                .idempotentConsumer(exchangeProperty(Deliveries.FINGERPRINT))
                .idempotentRepository("uploaded")
                .eager(false)
                .to(
                        "hrflow:profile/parsing/file?onDuplicate=existing&useFileDate=true"
                                + "&awaitResult=true&awaitTimeout={{ats.await-timeout}}")
                .choice()
                .when(method("deliveries", "isOutdated"))
                .bean("deliveries", "replace")
                .to("hrflow:profile/parsing/file?useFileDate=true&responseBody=none")
                .end()
                .log("${header.CamelHrFlowResultKey} is the profile of a document")
                .end()
                .bean("deliveries", "done");

        from("file:{{ats.folder}}/spool?filter=#stray&move=${exchangeProperty.target}&delay={{ats.poll-delay}}&exceptionHandler=#discreet")
                .routeId("strays")
                .bean("deliveries", "stray");

        // after a pause; starting a route that runs does nothing
        from("timer:go-on?period={{ats.pause}}&delay={{ats.pause}}")
                .routeId("go-on")
                .to("controlbus:route?routeId=upload&action=start&async=true");
    }

    private void stays(OnExceptionDefinition trouble) {
        trouble.maximumRedeliveries("{{ats.redeliveries}}")
                .redeliveryDelay(1_000)
                .useExponentialBackOff()
                .maximumRedeliveryDelay(60_000)
                .asyncDelayedRedelivery()
                .logExhausted(false)
                .log(LoggingLevel.WARN, "A document stays in the spool: ${exception.message}");
    }
}
