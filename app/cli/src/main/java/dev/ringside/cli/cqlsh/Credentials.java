package dev.ringside.cli.cqlsh;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cqlsh.config.IniFile;
import dev.ringside.cqlsh.session.Login;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Who to log in as: the arguments, else the credentials file, else cqlshrc, with cqlsh's warnings. */
final class Credentials {
    private static final String PLAIN = "plain_text_auth";

    private final CliSession session;
    private final CqlshArguments arguments;
    private final Cqlshrc configuration;

    Credentials(CliSession session, CqlshArguments arguments, Cqlshrc configuration) {
        this.session = session;
        this.arguments = arguments;
        this.configuration = configuration;
    }

    Optional<Login> login() throws WrongUsage, IOException {
        tellOfDeprecation();
        Optional<String> argument = CqlshArguments.last(arguments.passwords);
        if (argument.isPresent() && !arguments.noPasswordWarning) {
            tell("\nWarning: Using a password on the command line interface can be insecure.\n"
                    + "Recommendation: use the credentials file to securely provide the password.\n\n");
        }
        IniFile file = file();
        String section = configuration.value("auth_provider", "classname").orElse(PLAIN);
        Optional<String> user = CqlshArguments.last(arguments.users)
                .or(() -> given(file, section, "username"))
                .or(() -> configuration.value("auth_provider", "username"))
                .or(() -> configuration.value("authentication", "username"));
        if (user.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> password = argument.or(() -> given(file, section, "password"))
                .or(() -> configuration.value("auth_provider", "password"))
                .or(() -> configuration.content().value("authentication", "password"));
        return Optional.of(new Login(user.get(), password.isPresent() ? password.get() : askFor(user.get())));
    }

    private static Optional<String> given(IniFile file, String section, String key) {
        return file.value(section, key).or(() -> file.value(PLAIN, key));
    }

    /** Credentials in cqlshrc work, but are told to be a thing of the past. */
    private void tellOfDeprecation() {
        boolean password = configuration.value("authentication", "password").isPresent();
        if (password && configuration.file().filter(file -> !isSecure(file)).isPresent()) {
            tell("\nWarning: Password is found in an insecure cqlshrc file. The file is owned or readable by other"
                    + " users on the system.");
        }
        if (password || configuration.value("authentication", "username").isPresent()) {
            tell("\nNotice: Credentials in the cqlshrc file is deprecated and will be ignored in the future.\n"
                    + "Please use a credentials file to specify the username and password.\n\n");
        }
    }

    private IniFile file() throws IOException {
        Optional<String> named = CqlshArguments.last(arguments.credentials)
                .or(() -> configuration.value("authentication", "credentials"));
        Optional<Path> path =
                named.map(name -> Cqlshrc.expanded(session, name)).or(() -> configuration.credentials(session));
        if (path.isEmpty() || !Files.isRegularFile(path.get())) {
            return IniFile.EMPTY;
        }
        if (isSecure(path.get())) {
            return IniFile.read(path.get());
        }
        tell("\nWarning: Credentials file '" + named.orElse(path.get().toString())
                + "' exists but is not used, because:\n"
                + "  a. the file owner is not the current user; or\n"
                + "  b. the file is readable by group or other.\n"
                + "Please ensure the file is owned by the current user and is not readable by group or other.\n"
                + "On a Linux or UNIX-like system, you often can do this by using the `chown` and `chmod` commands:\n"
                + "  chown YOUR_USERNAME credentials\n"
                + "  chmod 600 credentials\n\n");
        return IniFile.EMPTY;
    }

    /**
     * Whether only the current user can read a file. The superuser may use files of others, as secrets mounted into containers are. Where
     * there are no such permissions, it counts as secure.
     */
    private static boolean isSecure(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            boolean shared = permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
            String user = System.getProperty("user.name", "");
            boolean unknown = user.isEmpty() || user.equals("?");
            boolean own = unknown
                    || user.equals("root")
                    || user.equals(Files.getOwner(file).getName());
            return !shared && own;
        } catch (UnsupportedOperationException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String askFor(String user) throws WrongUsage {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password: ");
        if (typed == null) {
            throw new WrongUsage("there is no terminal to ask for the password of '" + user
                    + "'. Give it with -p or in a credentials file.");
        }
        return new String(typed);
    }

    private void tell(String text) {
        session.err().print(text);
        session.err().flush();
    }
}
