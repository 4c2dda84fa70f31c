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

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what goes wrong when a server or a folder is read, but no messages: they have names of files
 * in them, and the names of résumés are names of people.
 */
public final class DiscreetExceptionHandler implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DiscreetExceptionHandler.class);

    @Override
    public void handleException(Throwable exception) {
        handleException(null, null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(message, null, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        LOG.warn("A server or folder cannot be used just now: {}", kinds(exception));
    }

    private static String kinds(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .map(DiscreetExceptionHandler::kind)
                .collect(Collectors.joining(", caused by "));
    }

    private static String kind(Throwable exception) {
        String kind = exception.getClass().getSimpleName();
        return exception instanceof GenericFileOperationFailedException failed
                        && failed.getCode() > 0
                ? kind + " with code " + failed.getCode()
                : kind;
    }
}
