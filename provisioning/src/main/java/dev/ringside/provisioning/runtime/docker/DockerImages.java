package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.Progress;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cassandra's images on the engine. */
final class DockerImages {
    private static final Logger LOG = LoggerFactory.getLogger(DockerImages.class);

    private final DockerEngine engine;

    DockerImages(DockerEngine engine) {
        this.engine = engine;
    }

    boolean isPresent(String image) throws ProvisioningException {
        return engine.askQuickly("look for image " + image, docker -> {
            try {
                docker.inspectImageCmd(image).exec();
                return true;
            } catch (NotFoundException e) {
                return false;
            }
        });
    }

    /** Pulls the image unless it is there. */
    void prepare(String image, Progress progress) throws ProvisioningException, InterruptedException {
        if (isPresent(image)) {
            return;
        }
        progress.report("Pulling " + image);
        try {
            // Not through explain(): whatever the engine says, the image is what is missing.
            Pull pull = engine.ask(
                    "pull " + image, docker -> docker.pullImageCmd(image).exec(new Pull(image, progress)));
            try (pull) {
                pull.awaitCompletion();
            } catch (IOException e) {
                LOG.debug("Closing a pull", e);
            } catch (RuntimeException e) {
                throw DockerProblems.imageUnavailable(image, e);
            }
        } catch (ProvisioningException e) {
            throw e.problem() instanceof Problem.RuntimeUnavailable ? e : asImageProblem(image, e);
        }
        if (!isPresent(image)) {
            throw DockerProblems.imageUnavailable(image, null);
        }
    }

    private static ProvisioningException asImageProblem(String image, ProvisioningException e) {
        return e.problem() instanceof Problem.ImageUnavailable
                ? e
                : DockerProblems.imageUnavailable(image, e.getCause());
    }

    /** Sums up what the engine says layer by layer. */
    static final class Pull extends PullImageResultCallback {
        private static final long MIB = 1024L * 1024;

        private final Map<String, ResponseItem.ProgressDetail> layers = new ConcurrentHashMap<>();
        private final String image;
        private final Progress progress;

        Pull(String image, Progress progress) {
            this.image = image;
            this.progress = progress;
        }

        @Override
        public void onNext(PullResponseItem item) {
            super.onNext(item);
            ResponseItem.ProgressDetail detail = item.getProgressDetail();
            // The same layer is told of twice: while it downloads and while it is unpacked.
            if (item.getId() != null
                    && detail != null
                    && detail.getTotal() != null
                    && "Downloading".equals(item.getStatus())) {
                layers.put(item.getId(), detail);
                progress.report("%d MiB of %d MiB of %s pulled"
                        .formatted(sum(true) / MIB, Math.max(1, sum(false) / MIB), image));
            }
        }

        private long sum(boolean current) {
            return layers.values().stream()
                    .mapToLong(
                            detail -> current && detail.getCurrent() != null ? detail.getCurrent() : detail.getTotal())
                    .sum();
        }
    }
}
