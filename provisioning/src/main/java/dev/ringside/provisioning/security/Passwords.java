package dev.ringside.provisioning.security;

import dev.ringside.provisioning.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** Makes passwords nobody can guess and everybody can read out. */
public final class Passwords {
    /** What bcrypt, with which Cassandra keeps passwords, looks at; it would ignore what comes after. In bytes of UTF-8. */
    public static final int LONGEST = 72;

    /** Without 0 O o, 1 l I: they look alike. */
    static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Whether Cassandra would ignore the end of {@code password}. */
    public static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /**
     * Why role {@code cassandra} cannot have this password; empty when it can.
     *
     * @param field what the problem calls it
     */
    public static Optional<Problem> problem(String field, Secret password) {
        if (password.reveal().isEmpty()) {
            return Optional.of(
                    new Problem.InvalidSpec(field, "The Cassandra admin password is empty.", "Give a password."));
        }
        if (password.reveal().equals("cassandra")) {
            return Optional.of(new Problem.InvalidSpec(
                    field,
                    "The password 'cassandra' is the well-known default of Cassandra.",
                    "Choose another password; 'cassandra' is the user's name."));
        }
        if (isTooLong(password.reveal())) {
            return Optional.of(new Problem.InvalidSpec(
                    field,
                    "The password is longer than " + LONGEST + " bytes; Cassandra would ignore the rest.",
                    "Choose a shorter password."));
        }
        return Optional.empty();
    }

    /** 24 letters and digits, about 139 bits, none of them easily taken for another; needs no quoting in any shell, YAML or CQL. */
    public static Secret generate() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secret(text.toString());
    }
}
