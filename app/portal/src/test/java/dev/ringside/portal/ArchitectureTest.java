package dev.ringside.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.key.Key;
import javafx.application.Platform;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.ringside");

    @Test
    void theScanFoundTheProduct() {
        assertThat(PRODUCT.contain(Blade.class)).isTrue();
        assertThat(PRODUCT.containPackage("dev.ringside.provisioning")).isTrue();
        assertThat(PRODUCT.containPackage("dev.ringside.model")).isTrue();
        assertThat(PRODUCT.containPackage("dev.ringside.cqlsh")).isTrue();
        assertThat(PRODUCT).hasSizeGreaterThan(200);
    }

    @Test
    void onlyTheApplicationEntersTheFxThread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(PortalApplication.class.getName())
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .because("the model gets the one executor that enters it; tests hand in another")
                .check(PRODUCT);
    }

    @Test
    void nobodySleepsOnAThreadThatDraws() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.ringside.portal..", "dev.ringside.model..")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("a sleeping FX thread is a frozen portal; timers and events do the waiting")
                .check(PRODUCT);
    }

    @Test
    void nothingPointsBackAtTheApp() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.ringside.provisioning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "dev.ringside.model..", "dev.ringside.portal..", "dev.ringside.cli..")
                .because("the engine works without a window, in the command line and in tests")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("dev.ringside.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "dev.ringside.portal..")
                .because("models are tested without a stage and know no view")
                .check(PRODUCT);
    }

    @Test
    void thePortalReachesNodesOnlyThroughTheEngineAndTheConsole() {
        noClasses()
                .that()
                .resideInAPackage("dev.ringside.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.dockerjava..", "dev.ringside.provisioning.runtime.docker..")
                .because("docker-java stays in the Docker runtime")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("dev.ringside.portal..")
                .and()
                .resideOutsideOfPackage("dev.ringside.portal.console..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.datastax.oss.driver..")
                .because(
                        "the driver stays behind the links; only the console adapts the CQL shell, whose words are the driver's")
                .check(PRODUCT);
    }

    @Test
    void nobodyListensForKeysTheHelpDoesNotList() {
        noClasses()
                .that()
                .resideInAPackage("dev.ringside.portal..")
                .and()
                .doNotHaveFullyQualifiedName(Key.class.getName())
                .and()
                .doNotHaveFullyQualifiedName("dev.ringside.portal.shell.Shortcuts")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(KeyCodeCombination.class)
                .because("the help lists the keys of these two")
                .check(PRODUCT);
    }

    @Test
    void theHelpListsNoKeysNobodyListensFor() {
        JavaClass keys = PRODUCT.get(Key.class);
        assertThat(Key.values())
                .allSatisfy(key -> assertThat(keys.getField(key.name()).getAccessesToSelf())
                        .as("who listens for " + key)
                        .anyMatch(access -> !access.getOriginOwner().equals(keys)));
    }

    @Test
    void thePortalsPackagesFormNoCycle() {
        slices().matching("dev.ringside.portal.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each package can be read without all others")
                .check(PRODUCT);
    }
}
