package dev.ringside.provisioning.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.runtime.Eventually;
import java.io.BufferedReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ProcessTableTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final ProcessTable processes = new ProcessTable();
    private final List<Process> started = new java.util.ArrayList<>();

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void knowsALiveProcessUntilItEnds() throws Exception {
        Process process = start("sleep", "600");
        ProcessIdentity identity = processes.find(process.pid()).orElseThrow();

        assertThat(processes.isAlive(identity)).isTrue();
        assertThat(processes.seemsAlive(identity)).isTrue();
        assertThat(processes.startedAt(identity)).isPresent();

        processes.terminate(identity);
        Eventually.that("it ended", SOON, () -> !processes.isAlive(identity));
        assertThat(processes.seemsAlive(identity)).isFalse();
    }

    @Test
    void anotherProcessOfTheSameIdIsNotTheSame() throws Exception {
        Process process = start("sleep", "600");
        ProcessIdentity dead = new ProcessIdentity(process.pid(), "long ago");

        assertThat(processes.isAlive(dead)).isFalse();
        processes.terminate(dead);
        processes.kill(dead);

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aZombieIsDead() throws Exception {
        // sleep, which replaces the shell, never asks how the shell's child ended.
        Process parent = start("sh", "-c", "sleep 1 & echo $!; exec sleep 600");
        long child;
        try (BufferedReader output = parent.inputReader()) {
            child = Long.parseLong(output.readLine());
        }

        Eventually.that("the child is dead", SOON, () -> processes.find(child).isEmpty());

        assertThat(ProcessHandle.of(child)).as("the system still lists it").isPresent();
    }

    @Test
    void findsAProcessByItsArguments() throws Exception {
        String marker = "-Dmarker=" + UUID.randomUUID();
        Process process = start("sh", "-c", "sleep 600; true", "-Dringside.node=a", marker);

        Eventually.that("it is found", SOON, () -> processes
                .findByArguments(List.of("-Dringside.node=a", marker))
                .map(ProcessIdentity::pid)
                .filter(pid -> pid == process.pid())
                .isPresent());
        assertThat(processes.findByArguments(List.of("-Dringside.node=b", marker)))
                .isEmpty();
    }

    private Process start(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }
}
