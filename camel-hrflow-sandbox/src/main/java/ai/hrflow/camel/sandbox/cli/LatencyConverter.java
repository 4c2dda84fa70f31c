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
package ai.hrflow.camel.sandbox.cli;

import ai.hrflow.camel.sandbox.fault.LatencyDistribution;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 200} and {@code 100-300}, in milliseconds. */
final class LatencyConverter implements ITypeConverter<LatencyDistribution> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    @Override
    public LatencyDistribution convert(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is neither 200 nor 100-300");
        }
        Duration least = Duration.ofMillis(Long.parseLong(matcher.group(1)));
        if (matcher.group(2) == null) {
            return LatencyDistribution.fixed(least);
        }
        try {
            return LatencyDistribution.uniform(
                    least, Duration.ofMillis(Long.parseLong(matcher.group(2))));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
