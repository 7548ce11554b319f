package io.mullion.controller.layout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of docs/architecture.md that a compiler does not check. */
@AnalyzeClasses(packages = "io.mullion", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTest {
    private static final String CONTROLLER = "io.mullion.controller..";

    @ArchTest
    static final ArchRule contractsKnowNobody = noClasses()
            .that()
            .resideInAPackage("io.mullion.spi..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("io.mullion.spi..", "java..", "org.jspecify..")
            .because("spi is words and contracts: what it imports, every driver and embedder must carry");

    @ArchTest
    static final ArchRule simulatorsShareNothingWithClients = noClasses()
            .that()
            .resideInAPackage("io.mullion.fixtures..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.mullion.powervm..",
                    "io.mullion.nova..",
                    "io.mullion.cinder..",
                    "io.mullion.keystone..",
                    CONTROLLER)
            .because("a simulator that shares code with a client shares its mistakes");

    @ArchTest
    static final ArchRule theServiceNeverSeesTheSimulator = noClasses()
            .that()
            .resideInAPackage(CONTROLLER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.mullion.fixtures..")
            .because("the simulated site is found by its name as a tool, and spoken to over HTTP");

    @ArchTest
    static final ArchRule driversDoNotKnowOneAnother = slices().matching(
                    "io.mullion.(nova|cinder|scheduler|keystone)..")
            .should()
            .notDependOnEachOther()
            .because("drivers and scheduler meet in spi");

    @ArchTest
    static final ArchRule onlyThePowerVmClientSpeaksCxf = noClasses()
            .that()
            .resideOutsideOfPackage("io.mullion.powervm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.cxf..")
            .because("the wire of consoles is powervm-client's");

    @ArchTest
    static final ArchRule statementsStandInStores = noClasses()
            .that()
            .resideInAPackage(CONTROLLER)
            .and()
            .resideOutsideOfPackage("io.mullion.controller.database..")
            .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are not stores",
                    type -> !outermost(type).getSimpleName().endsWith("Store")
                            && !outermost(type).getSimpleName().endsWith("Rows")
                            && !outermost(type).getSimpleName().endsWith("Row")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jdbi.v3.core.statement.Update")
            .because("SQL that changes something is looked for in classes named …Store");

    @ArchTest
    static final ArchRule resourcesAreWhereJerseyIs = noClasses()
            .that()
            .resideInAPackage(CONTROLLER)
            .and()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should()
            .haveSimpleNameNotEndingWith("Resource")
            .because("who looks for a path looks for …Resource")
            .allowEmptyShould(true);

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(LayoutTest::outermost).orElse(type);
    }
}
