package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.PullResponseItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerImagesTest {
    private final List<String> reports = new ArrayList<>();
    private final DockerImages.Pull pull = new DockerImages.Pull("cassandra:5.0", reports::add);

    @Test
    void sumsUpWhatIsDownloadedOfEachLayer() throws Exception {
        says("{\"id\":\"a\",\"status\":\"Downloading\",\"progressDetail\":{\"current\":1048576,\"total\":104857600}}");
        says("{\"id\":\"b\",\"status\":\"Downloading\",\"progressDetail\":{\"current\":2097152,\"total\":52428800}}");
        says("{\"id\":\"a\",\"status\":\"Downloading\",\"progressDetail\":{\"current\":10485760,\"total\":104857600}}");

        assertThat(reports)
                .containsExactly(
                        "1 MiB of 100 MiB of cassandra:5.0 pulled",
                        "3 MiB of 150 MiB of cassandra:5.0 pulled",
                        "12 MiB of 150 MiB of cassandra:5.0 pulled");
    }

    @Test
    void unpackingAndOtherNewsAreNotCountedAgain() throws Exception {
        says("{\"id\":\"a\",\"status\":\"Extracting\",\"progressDetail\":{\"current\":1,\"total\":104857600}}");
        says("{\"id\":\"a\",\"status\":\"Pull complete\",\"progressDetail\":{}}");
        says("{\"status\":\"Status: Downloaded newer image for cassandra:5.0\"}");

        assertThat(reports).isEmpty();
    }

    private void says(String json) throws Exception {
        pull.onNext(new ObjectMapper().readValue(json, PullResponseItem.class));
    }
}
