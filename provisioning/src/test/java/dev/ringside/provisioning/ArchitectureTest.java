package dev.ringside.provisioning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Whatever builds them, main and test classes lie in folders of these names.
            .withImportOption(location -> !location.contains("/test/"))
            .importPackages("dev.ringside");

    @Test
    void theScanFindsTheEngine() {
        assertThat(ENGINE.size()).isGreaterThan(50);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.ringside.provisioning.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that is used by what it uses cannot be understood alone")
                .check(ENGINE);
    }

    @Test
    void theEngineKnowsNoUserInterface() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "dev.ringside.model..", "dev.ringside.portal..", "dev.ringside.cli..")
                .because("the command line and tests drive the engine without a window")
                .check(ENGINE);
    }

    @Test
    void dockerStaysInItsPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..runtime.docker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.dockerjava..")
                .because("nothing else needs to know what runs a node")
                .check(ENGINE);
    }

    @Test
    void theDriverStaysInTheLink() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..provisioning.link..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.datastax.oss.driver..", "javax.management..")
                .because("all talk with running nodes goes through one door")
                .check(ENGINE);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Info|Data)")
                .because("such a name says nothing of what the class is for")
                .check(ENGINE);
    }
}
