package dev.ringside.cli.creation;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.security.ClientCertificates;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code --client-certificates} names: files, or PEM texts as az takes them, too. */
public final class ClientCertificateFiles {
    private static final String PEM = "-----BEGIN ";

    private ClientCertificateFiles() {}

    /**
     * The PEM texts. A single empty argument stands for none, as no argument does.
     *
     * @throws ProvisioningException when one cannot be used, named as it was given
     */
    public static List<String> read(List<String> arguments) throws ProvisioningException {
        if (arguments.equals(List.of(""))) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (String argument : arguments) {
            boolean isText = argument.strip().startsWith(PEM) || argument.isBlank();
            String name = isText ? "Client certificate " + (texts.size() + 1) : argument;
            String text = isText ? argument : content(argument);
            Optional<Problem> problem = ClientCertificates.problem(name, text, Instant.now());
            if (problem.isPresent()) {
                throw new ProvisioningException(problem.get());
            }
            texts.add(text);
        }
        return texts;
    }

    private static String content(String file) throws ProvisioningException {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw unreadable(file, "there is no such file", e);
        } catch (AccessDeniedException e) {
            throw unreadable(file, "access is denied", e);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static ProvisioningException unreadable(String file, String reason, Exception cause) {
        return new ProvisioningException(
                new Problem.InvalidSpec(
                        "clientCertificates",
                        "The client certificate " + file + " cannot be read: " + reason + ".",
                        "Give the path of a PEM file."),
                cause);
    }
}
