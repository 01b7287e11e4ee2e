package dev.ringside.provisioning.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

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

    /** 24 letters and digits, about 139 bits, none of them easily taken for another; needs no quoting in any shell, YAML or CQL. */
    public static Secret generate() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secret(text.toString());
    }
}
