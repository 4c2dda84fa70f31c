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
package ai.hrflow.camel.examples.quarkus;

import ai.hrflow.camel.HrFlowConstants;
import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.error.HrFlowQuotaExceededException;
import ai.hrflow.camel.error.HrFlowResultTimeoutException;
import ai.hrflow.camel.error.HrFlowTransportException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** The way of a document: from the inbox to the API, then to {@code done} or {@code failed}. */
public class ResumeRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // the plan is used up: pause; the file stays in the inbox
        onException(HrFlowQuotaExceededException.class)
                .log(LoggingLevel.ERROR, "The quota is used up, the import pauses")
                .to("controlbus:route?routeId=resumes&action=stop&async=true");

        // trouble that passes: the file stays in the inbox and a later poll takes it again
        onException(HrFlowTransportException.class).log(LoggingLevel.WARN, "${exception.message}");
        onException(HrFlowOperationFailedException.class)
                .onWhen(simple("${exception.retryable}"))
                .log(LoggingLevel.WARN, "${exception.message}");

        // everything else stays as bad as it is: out of the inbox, with its reason beside it
        onException(Exception.class)
                .onException(HrFlowResultTimeoutException.class)
                .handled(true)
                .log(LoggingLevel.ERROR, "${exception.message}")
                .setProperty("outcome", constant("failed"))
                .setBody(simple("${exception.message}"))
                .to("file:{{import.folder}}/inbox/failed?fileName=${file:onlyname}.reason.txt");

        from("file:{{import.folder}}/inbox?move=${exchangeProperty.outcome}/${file:onlyname}"
                 + "&antInclude=*.pdf,*.doc,*.docx,*.odt,*.rtf,*.txt,*.html,*.png,*.jpg,*.jpeg"
                 + "&antFilterCaseSensitive=false"
                 + "&readLock=changed&readLockMinAge=2s&readLockMinLength=0"
                 + "&maxMessagesPerPoll=500&delay={{import.poll-delay}}")
                .routeId("resumes")
                .setProperty("outcome", constant("done"))
                .setHeader(
                        HrFlowConstants.TAGS,
                        constant("[{\"name\": \"channel\", \"value\": \"folder\"}]"))
                .to(
                        "hrflow:profile/parsing/file"
                                + "?autoReference=sha256&onDuplicate=existing"
                                + "&awaitResult=true&awaitTimeout={{import.await-timeout}}"
                                + "&useFileDate=true&responseBody=none")
                .log("${header.CamelHrFlowResultKey} is the profile of a document");

        // after a pause; starting a route that runs does nothing
        from("timer:go-on?period={{import.pause}}&delay={{import.pause}}")
                .routeId("go-on")
                .to("controlbus:route?routeId=resumes&action=start&async=true");
    }
}
