package dev.ringside.provisioning.testing;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test needs a Docker engine with the Cassandra images. Without them it is skipped, with the reason printed; where
 * {@code RINGSIDE_REQUIRE_DOCKER=true} it runs, and fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RequiresDocker.Condition.class)
public @interface RequiresDocker {

    /** Asks the docker command once per run. */
    final class Condition implements ExecutionCondition {
        private static final boolean REQUIRED = "true".equals(System.getenv("RINGSIDE_REQUIRE_DOCKER"));

        private static final class Once {
            static final boolean PRESENT = succeeds("docker", "image", "inspect", "cassandra:5.0");
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (REQUIRED || Once.PRESENT) {
                return ConditionEvaluationResult.enabled("Docker is there");
            }
            String reason = "no Docker engine with the image cassandra:5.0 answers";
            System.out.println("Skipping " + context.getDisplayName() + ": " + reason + ".");
            return ConditionEvaluationResult.disabled(reason);
        }

        private static boolean succeeds(String... command) {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
