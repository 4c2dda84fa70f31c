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
package ai.hrflow.camel.sandbox.junit;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a sandbox for a test class, or for each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final HrFlowSandboxExtension SANDBOX = HrFlowSandboxExtension.create();
 * }</pre>
 *
 * <p>In a static field, or through {@code @ExtendWith}, there is one sandbox for the class; in an
 * instance field one for each test. Before each test faults and journal are cleared; profiles stay.
 * Test methods may take a parameter of type {@link HrFlowSandbox}.
 */
public final class HrFlowSandboxExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {

    private final UnaryOperator<HrFlowSandbox.Builder> options;
    private HrFlowSandbox sandbox;
    private boolean perTest;

    /** For {@code @ExtendWith}: a sandbox with all defaults. */
    public HrFlowSandboxExtension() {
        this(UnaryOperator.identity());
    }

    private HrFlowSandboxExtension(UnaryOperator<HrFlowSandbox.Builder> options) {
        this.options = options;
    }

    /**
     * @return an extension whose sandbox has all defaults
     */
    public static HrFlowSandboxExtension create() {
        return new HrFlowSandboxExtension();
    }

    /**
     * @param options sets options, for example {@code b -> b.parsingDelay(Duration.ofMillis(50))}
     * @return an extension whose sandbox has these options
     */
    public static HrFlowSandboxExtension create(UnaryOperator<HrFlowSandbox.Builder> options) {
        return new HrFlowSandboxExtension(options);
    }

    /**
     * @return the running sandbox
     * @throws IllegalStateException outside of tests
     */
    public HrFlowSandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException(
                    "The sandbox runs only during tests; register the extension in a static field"
                            + " to have it before the class's own @BeforeAll methods");
        }
        return sandbox;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // nested classes share the sandbox of the outer class
        if (sandbox == null) {
            sandbox = options.apply(HrFlowSandbox.builder()).start();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        boolean outermost = context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty();
        if (outermost) {
            stop();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (sandbox == null) {
            perTest = true;
            sandbox = options.apply(HrFlowSandbox.builder()).start();
        }
        sandbox.faults().clear();
        sandbox.journal().clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (perTest) {
            stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == HrFlowSandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox();
    }

    private void stop() {
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }
}
