package dev.ringside.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;

    private FakeClone clone;

    @BeforeEach
    void makeClone() throws Exception {
        clone = new FakeClone(folder.toRealPath());
    }

    @Test
    void saysInOneLineHowToInstallJava() throws Exception {
        FakeClone.Result result = clone.run("cluster", "list");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .hasLineCount(1)
                .contains("no java on the PATH", "apt install openjdk-17-jdk", "dnf install", "brew install");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        clone.installJdk("11.0.2");

        FakeClone.Result result = clone.run("cluster", "list");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).hasLineCount(1).contains("needs Java 17 or newer", "is 11.0.2");
    }

    @Test
    void prefersTheJavaOfJavaHome() throws Exception {
        clone.installJdk("11.0.2");
        clone.environment.put("JAVA_HOME", clone.root.resolveSibling("nothing").toString());

        assertThat(clone.run("cluster", "list").err()).hasLineCount(1).contains("JAVA_HOME is");
    }

    @Test
    void needsMavenOnlyToBuild() throws Exception {
        clone.installJdk("17.0.15");

        FakeClone.Result without = clone.run("cluster", "list");
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.err()).hasLineCount(1).contains("no mvn on the PATH", "apt install maven");

        clone.installMaven("3.6.0");
        assertThat(clone.run("cluster", "list").err()).hasLineCount(1).contains("Maven 3.6.3 or newer", "mvn is 3.6.0");
    }

    @Test
    void needsACompilerToBuild() throws Exception {
        Path jdk = clone.installJdk("21.0.1");
        Files.delete(jdk.resolve("bin/javac"));
        clone.installMaven("3.8.7");

        assertThat(clone.run("cluster", "list").err()).hasLineCount(1).contains("runtime without javac");
    }

    @Test
    void buildsOnceAndRunsTheCommandWithItsArgumentsAsTheyAre() throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");

        FakeClone.Result first = clone.run("cqlsh", "-e", "SELECT * FROM \"a b\"");
        FakeClone.Result second = clone.run("cluster", "list");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out().lines())
                .endsWith("dev.ringside.cli.Main", "cqlsh", "-e", "SELECT * FROM \"a b\"")
                .noneMatch(line -> line.contains("Launcher"));
        assertThat(List.of(first, second)).allSatisfy(run -> assertThat(run.out())
                .containsPattern("-XX:SharedArchiveFile=.*/jars-[^/]*/commands-17.0.15.jsa\n"));
        assertThat(second.out().lines()).contains("-XX:TieredStopAtLevel=1").endsWith("cluster", "list");
        assertThat(second.err()).isEmpty();
        assertThat(clone.builds()).isEqualTo(1);
    }

    @Test
    void runsOnCopiesOfItsJarsSoThatABuildDisturbsNothingThatRuns() throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");

        String classPath = clone.run("cluster", "list").out();

        assertThat(classPath)
                .contains(
                        "/target/launcher/jars-",
                        "/ringside-portal-1.jar",
                        "/ringside-cli-1.jar",
                        ":/elsewhere/lib.jar")
                .doesNotContain("app/cli/target");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");
        clone.run("cluster", "list");

        clone.edit();
        clone.run("cluster", "list");

        assertThat(clone.builds()).isEqualTo(2);
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");
        List<Process> both = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            both.add(clone.start(
                    clone.root.resolve("ringside"),
                    folder.resolve(name),
                    folder.resolve(name + ".err"),
                    "cluster",
                    "list"));
        }

        for (Process process : both) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(clone.builds()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("one"))).contains("dev.ringside.cli.Main");
        assertThat(Files.readString(folder.resolve("two"))).contains("dev.ringside.cli.Main");
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        clone.installJdk("17.0.15");
        clone.installFailingMaven();

        FakeClone.Result result = clone.run("cluster", "list");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("the build failed", "build.log", "Portal.java:[1,1] error: the reason");
    }

    @Test
    void worksThroughASymbolicLinkFromAnywhere() throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("clone", "ringside"));

        FakeClone.Result result = clone.run(link, "operation", "list");

        assertThat(result.out().lines()).endsWith("dev.ringside.cli.Main", "operation", "list");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void runsQuickstartWhereThereIsNoDisplay() throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");

        FakeClone.Result result = clone.run();

        assertThat(result.err()).contains("there is no display", "running quickstart instead");
        assertThat(result.out().lines()).endsWith("dev.ringside.cli.Main", "quickstart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "130", "143"})
    void theFirstPortalThatEndsInOrderLeavesItsClassesToTheNext(String exitCode) throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");
        clone.installDesktop();
        clone.environment.put("JAVA_ENDS_WITH", exitCode);

        FakeClone.Result first = clone.run();
        FakeClone.Result second = clone.run();

        assertThat(first.exitCode()).isEqualTo(Integer.parseInt(exitCode));
        assertThat(first.out()).contains("-XX:ArchiveClassesAtExit=").endsWith("dev.ringside.portal.Launcher\n");
        assertThat(second.out())
                .containsPattern("-XX:SharedArchiveFile=.*/jars-[^/]*/portal-17.0.15.jsa\n")
                .doesNotContain("ArchiveClassesAtExit");
    }

    @Test
    void aPortalThatWasKilledLeavesNoHalfArchive() throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");
        clone.installDesktop();
        clone.environment.put("JAVA_ENDS_WITH", "137");

        clone.run();

        assertThat(clone.run().out()).contains("ArchiveClassesAtExit").doesNotContain("SharedArchiveFile");
    }

    @Test
    void aBuildStartsWithNewArchives() throws Exception {
        clone.installJdk("17.0.15");
        clone.installMaven("3.8.7");
        clone.installDesktop();
        clone.run();

        clone.edit();

        assertThat(clone.run().out()).contains("ArchiveClassesAtExit");
    }
}
