package dev.ringside.installers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackageVersionTest {

    @Test
    void aSnapshotIsOlderThanItsReleaseOnLinux() {
        assertThat(PackageVersion.linux("1.2.0-SNAPSHOT")).isEqualTo("1.2.0~snapshot");
        assertThat(PackageVersion.linux("1.2.0")).isEqualTo("1.2.0");
    }

    @Test
    void windowsGetsNumbersOnly() {
        assertThat(PackageVersion.windows("1.2.0-SNAPSHOT")).isEqualTo("1.2.0");
    }

    @Test
    void macOsNeverGetsAZeroInFrontAndKeepsTheOrder() {
        assertThat(PackageVersion.macos("0.1.0-SNAPSHOT")).isEqualTo("1.0.1000");
        assertThat(PackageVersion.macos("0.2.3")).isEqualTo("1.0.2003");
        assertThat(PackageVersion.macos("2.3.4")).isEqualTo("2.3.4");
    }
}
