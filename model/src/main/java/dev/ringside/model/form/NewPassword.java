package dev.ringside.model.form;

import dev.ringside.provisioning.security.Passwords;
import java.util.Optional;

/** A password for role {@code cassandra} that is entered twice, or generated. */
public final class NewPassword {
    private final String name;
    private final FormField<String> password;
    private final FormField<String> confirmation;

    /**
     * @param name starts the errors: "Initial Cassandra admin password"
     * @param confirmationName starts those of the second field
     */
    public NewPassword(String id, String name, String confirmationId, String confirmationName) {
        this.name = name;
        password = new FormField<>(id, "");
        confirmation = new FormField<>(confirmationId, "");
        password.rule(this::missing).rule(NewPassword::wellKnown).rule(NewPassword::tooLong);
        confirmation.dependsOn(password).rule(confirmed -> mismatch(confirmationName, confirmed));
    }

    public FormField<String> password() {
        return password;
    }

    public FormField<String> confirmation() {
        return confirmation;
    }

    /** Fills in a strong password, twice. */
    public void generate() {
        enter(Passwords.generate().reveal());
    }

    public void forget() {
        enter("");
    }

    private void enter(String text) {
        password.edit(text);
        confirmation.edit(text);
    }

    private Optional<String> missing(String text) {
        return text.isBlank() ? Optional.of(name + " is required. Enter one, or generate it.") : Optional.empty();
    }

    private static Optional<String> wellKnown(String text) {
        return text.equals("cassandra")
                ? Optional.of("\"cassandra\" is Cassandra's well-known default password, so it protects nothing."
                        + " Choose another one.")
                : Optional.empty();
    }

    private static Optional<String> tooLong(String text) {
        return Passwords.isTooLong(text)
                ? Optional.of("The password is longer than " + Passwords.LONGEST
                        + " bytes; Cassandra would ignore the rest. Choose a shorter one.")
                : Optional.empty();
    }

    private Optional<String> mismatch(String confirmationName, String confirmed) {
        if (confirmed.equals(password.get())) {
            return Optional.empty();
        }
        return Optional.of(
                confirmed.isEmpty()
                        ? confirmationName + " is required. Enter the password again."
                        : "The passwords don't match. Enter the same password twice.");
    }
}
