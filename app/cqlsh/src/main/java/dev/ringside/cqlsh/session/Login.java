package dev.ringside.cqlsh.session;

/** A role's name and password. Its text form hides the password. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
