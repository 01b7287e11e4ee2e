package dev.ringside.provisioning.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaHomesTest {
    @TempDir
    Path folder;

    /** A Java with that file {@code release}; empty for none. */
    private Path java(String name, String bin, String release) throws IOException {
        Path home = folder.resolve(name);
        Path program = home.resolve(bin).resolve("java");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        if (!release.isEmpty()) {
            Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Temurin\"\nJAVA_VERSION=\"" + release + "\"\n");
        }
        return home;
    }

    private Optional<Path> found(Map<String, String> environment) {
        return JavaHomes.of("Linux", environment, folder)
                .in(List.of(folder.resolve("nowhere"), folder))
                .java8()
                .map(JavaInstallation::home);
    }

    @Test
    void findsNoneWhereThereIsNone() throws Exception {
        java("temurin-17", "bin", "17.0.15");

        assertThat(found(Map.of())).isEmpty();
    }

    @Test
    void findsTheOneAmongOthersByItsVersion() throws Exception {
        java("a-17", "bin", "17.0.15");
        Path eight = java("b-some-java", "bin", "1.8.0_412");

        assertThat(found(Map.of())).contains(eight);
    }

    @Test
    void takesNoneThatCannotReadTodaysKeyStores() throws Exception {
        java("jdk1.8.0_202", "bin", "1.8.0_202");

        assertThat(found(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java-8-openjdk-amd64", "java-1.8.0-openjdk", "jdk1.8.0_412", "zulu-8"})
    void takesTheNameWhereNoFileTells(String name) throws Exception {
        Path eight = java(name, "jre/bin", "");

        assertThat(found(Map.of())).contains(eight);
        assertThat(new JavaInstallation(eight, 8).program(false)).isEqualTo(eight.resolve("jre/bin/java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java-18-openjdk", "java-11-openjdk-amd64", "jdk-17.0.8", "temurin-17.8"})
    void takesNoOtherForIt(String name) throws Exception {
        java(name, "bin", "");

        assertThat(found(Map.of())).isEmpty();
    }

    @Test
    void goesByWhatTheVariableNamesAndByNothingElseThen() throws Exception {
        java("b", "bin", "1.8.0_412");
        Path named = java("mine", "bin", "");

        assertThat(found(Map.of(JavaHomes.VARIABLE, named.toString()))).contains(named);
        assertThat(found(Map.of(JavaHomes.VARIABLE, folder.resolve("gone").toString())))
                .isEmpty();
    }

    @Test
    void looksWhereEachSystemKeepsThem() {
        Path home = Path.of("/home/me");
        assertThat(JavaHomes.of("Linux", Map.of(), home).places())
                .contains(
                        "/usr/lib/jvm", home.resolve(".sdkman/candidates/java").toString(), "JAVA8_HOME is not set");
        assertThat(JavaHomes.of("Mac OS X", Map.of(), home).places()).contains("/Library/Java/JavaVirtualMachines");
        assertThat(JavaHomes.of("Windows 11", Map.of("ProgramFiles", "D:\\Programs"), home)
                        .places())
                .contains("D:\\Programs", "Eclipse Adoptium");
        assertThat(JavaHomes.of("Linux", Map.of(JavaHomes.VARIABLE, "/x"), home).places())
                .isEqualTo("in /x, which JAVA8_HOME names");
    }
}
