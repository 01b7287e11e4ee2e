package dev.ringside.cli.creation;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code --base64-encoded-cassandra-yaml-fragment} holds. */
public final class FragmentText {
    private FragmentText() {}

    /** The YAML text; empty when none was given, or one without any text. */
    public static Optional<String> decoded(@Nullable String argument) throws ProvisioningException {
        if (argument == null || argument.isBlank()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(argument.replaceAll("\\s", ""));
            return Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .filter(text -> !text.isBlank());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new ProvisioningException(
                    new Problem.InvalidSpec(
                            "base64EncodedCassandraYamlFragment",
                            "The fragment of cassandra.yaml is not base64 of UTF-8 text.",
                            "Give --base64-encoded-cassandra-yaml-fragment \"$(base64 < fragment.yaml)\"."),
                    e);
        }
    }
}
