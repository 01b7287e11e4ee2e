package dev.ringside.provisioning.security;

/** A secret text that no {@code toString}, log line or stack trace shows. Read it with {@link #reveal()} where it is used. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "***";
    }
}
