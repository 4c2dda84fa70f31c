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
package ai.hrflow.camel.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.api.Operation;
import ai.hrflow.camel.sandbox.api.Operations;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
        packages = "ai.hrflow.camel.sandbox",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CYCLES =
            slices().matching("ai.hrflow.camel.sandbox.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_HTTP_ROOM_KNOWS_SOCKETS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.vertx..", "io.netty..");

    @ArchTest
    static final ArchRule ONLY_THE_PARSER_KNOWS_TIKA =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..parser..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule NOTHING_WRITES_TO_THE_CONSOLE_BY_ITSELF =
            noClasses().should().accessField(System.class, "out");

    /** Pages that were announced and never came: the API answers 404. */
    private static final Set<String> PLACEHOLDERS =
            Set.of(
                    "profile/feedback PATCH",
                    "profile/reasoning GET",
                    "job/revealing GET",
                    "jobs/reasoning GET");

    @Test
    void everyDescribedOperationIsAnswered() {
        assertThat(Operations.load().ids()).hasSize(81);
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            for (Operation operation : Operations.load().all()) {
                Client.Reply reply =
                        operation.method().equals("GET")
                                ? new Client(sandbox).get(operation.path())
                                : new Client(sandbox)
                                        .json(operation.method(), operation.path(), "{}");
                assertThat(reply.status())
                        .as(operation.id())
                        .isIn(
                                PLACEHOLDERS.contains(operation.id())
                                        ? List.of(404)
                                        : List.of(200, 400));
            }
        }
    }
}
