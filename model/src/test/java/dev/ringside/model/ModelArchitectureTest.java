package dev.ringside.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executor;

@AnalyzeClasses(packages = "dev.ringside.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ModelArchitectureTest {

    @ArchTest
    static final ArchRule knows_no_scene_graph = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..",
                    "javafx.stage..",
                    "javafx.application..",
                    "javafx.animation..",
                    "javafx.concurrent..",
                    "javafx.geometry..",
                    "javafx.css..")
            .because("the model is tested without a toolkit and serves any face");

    @ArchTest
    static final ArchRule hops_between_threads_in_the_bridge_only = noClasses()
            .that()
            .resideOutsideOfPackage("dev.ringside.model.bridge..")
            .should()
            .callMethod(Executor.class, "execute", Runnable.class)
            .because("late and concurrent changes are held back in one place");

    @ArchTest
    static final ArchRule has_no_cycles = slices().matching("dev.ringside.(model..)")
            .should()
            .beFreeOfCycles()
            .because("a feature can be understood alone");

    @ArchTest
    static final ArchRule ends_no_name_in_a_filler = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Info|Data)")
            .because("a name says what the thing is");

    @ArchTest
    static void finds_the_classes_it_judges(JavaClasses classes) {
        assertThat(classes.contain(PortalModel.class)).isTrue();
    }
}
