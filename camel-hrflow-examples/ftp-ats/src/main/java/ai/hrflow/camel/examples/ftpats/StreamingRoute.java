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
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * The short form: each document goes from the server to the service as it is read, and never
 * touches this machine's disk. The candidate's number is the name of the file, without its
 * extension.
 *
 * <p>What it cannot do: it uploads one document at a time, as long as an upload takes; it reads no
 * sidecars; the component cannot send a document again, since the stream is used up, so all trouble
 * waits for the next poll; and a document whose parsing fails later is not noticed.
 */
public final class StreamingRoute extends RouteBuilder {

    @Override
    public void configure() {
        onException(HrFlowOperationFailedException.class)
                .onWhen(
                        simple(
                                "${exception.statusCode} !in '401,402,408' &&"
                                        + " ${exception.retryable} == false"))
                .handled(true)
                .log(LoggingLevel.ERROR, "A document is given up: ${exception.message}")
                .setProperty("outcome", constant("failed"));

        from("{{ats.server}}?username={{ats.username}}&password=RAW({{ats.password}})&{{ats.server-options}}"
                 + "&streamDownload=true&stepwise=false&antExclude=*.part,*.tmp,*.json,*.xml,*.csv"
                 + "&move=${exchangeProperty.outcome}/${file:onlyname}&delay={{ats.poll-delay}}"
                 + "&exceptionHandler=#discreet")
                .routeId("stream")
                .streamCache("false")
                .setProperty("outcome", constant("done"))
                .setHeader("CamelHrFlowReference", simple("${file:onlyname.noext}"))
                .to("hrflow:profile/parsing/file?onDuplicate=existing&responseBody=none")
                .log("A document is uploaded");
    }
}
