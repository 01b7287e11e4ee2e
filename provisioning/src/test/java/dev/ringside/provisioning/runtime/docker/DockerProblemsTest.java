package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import dev.ringside.provisioning.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class DockerProblemsTest {
    private final DockerEndpoint endpoint =
            new DockerEndpoint("default", URI.create("unix:///var/run/docker.sock"), Optional.empty());

    @Test
    void permissionDeniedSaysWhichGroupToJoin() {
        Problem problem = DockerProblems.notAnswering(
                        endpoint, new RuntimeException(new IOException("connect: Permission denied")))
                .problem();

        assertThat(problem).isInstanceOf(Problem.RuntimeUnavailable.class);
        assertThat(problem.remedy()).contains("usermod -aG docker");
    }

    @Test
    void aRefusedConnectionMeansTheEngineIsNotRunning() {
        Problem problem = DockerProblems.notAnswering(
                        endpoint,
                        new RuntimeException("java.net.ConnectException", new IOException("Connection refused")))
                .problem();

        assertThat(problem.message())
                .isEqualTo("The Docker engine at unix:///var/run/docker.sock does not answer: Connection refused.");
        assertThat(problem.remedy()).contains("systemctl start docker");
    }

    @Test
    void tlsTroubleNamesItsSettings() {
        Problem problem = DockerProblems.notAnswering(
                        endpoint, new RuntimeException(new SSLHandshakeException("bad certificate")))
                .problem();

        assertThat(problem.remedy()).contains("DOCKER_CERT_PATH");
    }

    @Test
    void aFullDiskIsADiskProblem() {
        assertThat(explain("{\"message\":\"write /var/lib/docker/tmp: no space left on device\"}"))
                .isInstanceOf(Problem.DiskFull.class)
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo(
                                "Docker could not create node c: write /var/lib/docker/tmp: no space left on device."));
    }

    @Test
    void takenAddressesAreAddressProblems() {
        assertThat(explain("{\"message\":\"Bind for 127.20.0.1:9042 failed: port is already allocated\"}"))
                .isInstanceOf(Problem.AddressInUse.class);
        assertThat(explain("{\"message\":\"listen tcp4 127.20.0.1:9042: bind: address already in use\"}"))
                .isInstanceOf(Problem.AddressInUse.class);
        assertThat(explain("{\"message\":\"Pool overlaps with other one on this address space\"}"))
                .isInstanceOf(Problem.AddressInUse.class);
    }

    @Test
    void aTakenNameIsSaid() {
        Problem problem = DockerProblems.explain(
                        "create node c",
                        endpoint,
                        new ConflictException(
                                "{\"message\":\"Conflict. The container name \\\"/ringside_c\\\" is already in"
                                        + " use by container \\\"abc\\\".\"}"))
                .problem();

        assertThat(problem).isInstanceOf(Problem.AlreadyExists.class);
        assertThat(problem.message()).contains("\"/ringside_c\"");
    }

    @Test
    void anEngineThatWentAwayIsUnavailable() {
        assertThat(DockerProblems.explain(
                                "create node c", endpoint, new RuntimeException(new IOException("Broken pipe")))
                        .problem())
                .isInstanceOf(Problem.RuntimeUnavailable.class);
    }

    private Problem explain(String said) {
        return DockerProblems.explain("create node c", endpoint, new InternalServerErrorException(said))
                .problem();
    }
}
