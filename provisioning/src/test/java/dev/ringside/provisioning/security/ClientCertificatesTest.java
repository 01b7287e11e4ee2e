package dev.ringside.provisioning.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.TestCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCertificatesTest {
    private static final Instant NOW = Instant.now();

    private static String only(Instant now, String... texts) {
        List<Problem> problems = ClientCertificates.problems(List.of(texts), now);
        assertThat(problems).hasSize(1);
        return problems.get(0).text();
    }

    @Test
    void takesAnAuthoritysAndAClientsOwn() {
        assertThat(ClientCertificates.problems(
                        List.of(TestCertificates.AUTHORITY, "a comment\n" + TestCertificates.CLIENT), NOW))
                .isEmpty();
    }

    @Test
    void takesABundleApart() {
        String bundle = TestCertificates.AUTHORITY + "\n" + TestCertificates.CLIENT;
        assertThat(ClientCertificates.each(List.of(bundle))).hasSize(2).allSatisfy(pem -> assertThat(pem)
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("-----END CERTIFICATE-----\n"));
    }

    @Test
    void saysWhichOneIsNoCertificateAndWhy() {
        assertThat(only(NOW, TestCertificates.CLIENT, "not PEM"))
                .startsWith("Client certificate 2 cannot be read as a certificate")
                .contains("no PEM block of type CERTIFICATE", "beginning with -----BEGIN CERTIFICATE-----");
        assertThat(only(NOW, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"))
                .startsWith("Client certificate 1 cannot be read as a certificate");
        assertThat(only(NOW, " \n")).startsWith("Client certificate 1 is empty.");
        assertThat(only(NOW, "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----"))
                .contains("is a request for a certificate, not a certificate");
    }

    @Test
    void refusesAKeyAndNeverQuotesIt(@TempDir Path folder) throws Exception {
        String key =
                CertificateAuthority.loadOrCreate(folder, new ClusterName("c1")).issueClient("app");
        assertThat(only(NOW, key))
                .contains("holds a private key", "Give the certificate alone")
                .doesNotContain("MI");
    }

    @Test
    void refusesWhatIsNotValidNow() {
        assertThat(only(NOW.plus(Duration.ofDays(400)), TestCertificates.CLIENT))
                .contains("Client certificate 1 (CN=billing) expired on ");
        assertThat(only(NOW.minus(Duration.ofDays(400)), TestCertificates.CLIENT))
                .contains("(CN=billing) is not valid before ");
    }

    @Test
    void refusesWhatNoClientCouldUse() {
        assertThat(only(NOW, TestCertificates.SERVER))
                .contains("(CN=www) is not an authority's, and no client may use");
        assertThat(only(NOW, TestCertificates.POWERLESS_AUTHORITY))
                .contains("(CN=Powerless CA) is an authority's, but may not sign");
    }

    @Test
    void refusesDuplicates() {
        assertThat(only(NOW, TestCertificates.CLIENT, TestCertificates.AUTHORITY, "again:\n" + TestCertificates.CLIENT))
                .startsWith("Client certificates 1 and 3 hold the same certificate.");
        assertThat(only(NOW, TestCertificates.CLIENT + TestCertificates.CLIENT))
                .startsWith("Client certificate 1 holds the same certificate twice.");
    }
}
