package dev.ringside.provisioning.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentProxyTest {

    @Test
    void readsTheVariableForHttpsFirst() {
        EnvironmentProxy read = EnvironmentProxy.of(Map.of(
                        "HTTPS_PROXY", "http://proxy.example.com:3128/",
                        "http_proxy", "http://other.example.com:80"))
                .orElseThrow();

        assertThat(read.proxy().getHost()).isEqualTo("proxy.example.com");
        assertThat(read.proxy().getPort()).isEqualTo(3128);
        assertThat(read.proxy().getType()).isEqualTo("http");
        assertThat(read.proxy().getAuthentication()).isNull();
    }

    @Test
    void takesANameWithoutASchemeAndAUserWithAPassword() {
        EnvironmentProxy read =
                EnvironmentProxy.of(Map.of("all_proxy", "me:secret@proxy:8080")).orElseThrow();

        assertThat(read.proxy().getHost()).isEqualTo("proxy");
        assertThat(read.proxy().getAuthentication()).isNotNull();
        assertThat(read.toString()).doesNotContain("secret");
    }

    @Test
    void namesTheHostsToReachWithoutItAsMavenDoes() {
        EnvironmentProxy read = EnvironmentProxy.of(
                        Map.of("https_proxy", "http://proxy:8080", "no_proxy", "localhost, .example.com"))
                .orElseThrow();

        assertThat(read.direct()).isEqualTo("localhost|*.localhost|*.example.com");
    }

    @Test
    void isNotThereWithoutAVariableOrWithOneItCannotRead() {
        assertThat(EnvironmentProxy.of(Map.of())).isEqualTo(Optional.empty());
        assertThat(EnvironmentProxy.of(Map.of("https_proxy", "socks5://proxy:1080")))
                .isEmpty();
        assertThat(EnvironmentProxy.of(Map.of("https_proxy", "not an address"))).isEmpty();
    }
}
