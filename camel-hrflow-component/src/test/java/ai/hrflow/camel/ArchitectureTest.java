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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One way for data to flow, one room per job. */
@AnalyzeClasses(packages = "ai.hrflow.camel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("ai.hrflow.(camel)").namingSlices("root").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_ROOMS =
            slices().matching("ai.hrflow.camel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS_DO_NOT_KNOW_THE_ENTRANCE =
            noClasses()
                    .that()
                    .resideInAnyPackage("ai.hrflow.camel.(*)..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ai.hrflow.camel");

    @ArchTest
    static final ArchRule THE_TABLE_KNOWS_NOTHING_ELSE =
            noClasses()
                    .that()
                    .resideInAPackage("ai.hrflow.camel.operation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.camel..", "org.apache.hc..", "com.fasterxml..");

    @ArchTest
    static final ArchRule THE_CLIENT_KNOWS_NO_EXCHANGES =
            noClasses()
                    .that()
                    .resideInAPackage("ai.hrflow.camel.client..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule MESSAGES_KNOW_NO_SOCKETS =
            noClasses()
                    .that()
                    .resideInAnyPackage("ai.hrflow.camel.message..", "ai.hrflow.camel.call..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.hc..", "java.net..");

    @ArchTest
    static final ArchRule ONLY_METERS_NEED_MICROMETER =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("ai.hrflow.camel.meter..")
                    .and()
                    .resideOutsideOfPackage("ai.hrflow.camel.sandbox..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.micrometer..");
}
