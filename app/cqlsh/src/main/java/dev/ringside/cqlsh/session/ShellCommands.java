package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.input.CqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The commands the shell itself carries out, with cqlsh's replies. */
final class ShellCommands {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*|\"([^\"]|\"\")+\"");
    private static final Pattern FILE = Pattern.compile("'([^']|'')*'", Pattern.DOTALL);

    private final CqlShell shell;

    ShellCommands(CqlShell shell) {
        this.shell = shell;
    }

    /** Runs the command; empty when the statement is for the server. */
    Optional<CompletableFuture<Response>> run(CqlStatement statement) {
        List<String> words = statement.words();
        return switch (statement.verb()) {
            case "use" -> Optional.of(use(statement, words));
            case "consistency" -> now(consistency(statement, words));
            case "serial" -> now(serial(statement, words));
            case "paging" -> now(paging(statement, words));
            case "expand" -> now(expand(statement, words));
            case "tracing" -> now(tracing(statement, words));
            case "show" -> Optional.of(show(statement, words));
            case "describe", "desc" -> Optional.of(describe(statement, words));
            case "source" -> now(source(statement, words));
            case "elapsed" -> now(elapsed(statement, words));
            case "help", "?" -> now(help(statement, words));
            case "exit", "quit" -> now(words.size() == 1 ? new Response.Exit() : improper(statement));
            case "clear", "cls" -> now(words.size() == 1 ? new Response.Clear() : improper(statement));
            case "copy" -> now(new Response.Copy(statement));
            case "capture" -> now(capture(statement, words));
            case "login" -> Optional.of(login(statement, words));
            case "history" -> now(history(statement, words));
            case "debug" -> now(words.size() == 1 ? debug() : improper(statement));
            case "unicode" -> now(improper(statement));
            default -> Optional.empty();
        };
    }

    private static Optional<CompletableFuture<Response>> now(Response response) {
        return Optional.of(CompletableFuture.completedFuture(response));
    }

    private CompletableFuture<Response> use(CqlStatement statement, List<String> words) {
        boolean proper = words.size() == 2 && NAME.matcher(words.get(1)).matches();
        return proper ? shell.use(statement.text()) : CompletableFuture.completedFuture(improper(statement));
    }

    private Response consistency(CqlStatement statement, List<String> words) {
        if (words.size() == 1) {
            return lines("Current consistency level is " + shell.settings().consistency() + ".");
        }
        Optional<DefaultConsistencyLevel> level = level(words.get(1));
        if (words.size() == 2 && words.get(1).equalsIgnoreCase("NODE_LOCAL")) {
            return failed(StatementError.Kind.UNSUPPORTED, "'NODE_LOCAL'");
        }
        if (words.size() > 2 || level.isEmpty()) {
            return improper(statement);
        }
        shell.setSettings(shell.settings().withConsistency(level.get()));
        return lines("Consistency level set to " + level.get() + ".");
    }

    private Response serial(CqlStatement statement, List<String> words) {
        if (words.size() < 2 || words.size() > 3 || !words.get(1).equalsIgnoreCase("consistency")) {
            return improper(statement);
        }
        if (words.size() == 2) {
            return lines(
                    "Current serial consistency level is " + shell.settings().serialConsistency() + ".");
        }
        Optional<DefaultConsistencyLevel> level = level(words.get(2)).filter(DefaultConsistencyLevel::isSerial);
        if (level.isEmpty()) {
            return improper(statement);
        }
        shell.setSettings(shell.settings().withSerialConsistency(level.get()));
        return lines("Serial consistency level set to " + level.get() + ".");
    }

    private static Optional<DefaultConsistencyLevel> level(String word) {
        for (DefaultConsistencyLevel level : DefaultConsistencyLevel.values()) {
            if (level.name().equalsIgnoreCase(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private Response paging(CqlStatement statement, List<String> words) {
        ShellSettings settings = shell.settings();
        String word = words.size() == 2 ? words.get(1).toUpperCase(Locale.ROOT) : "";
        if (words.size() > 2) {
            return improper(statement);
        }
        String size = "Page size: ";
        if (word.isEmpty()) {
            return settings.paging() ? lines("PAGING is ON", size + settings.pageSize()) : lines("PAGING is OFF");
        }
        if (word.equals("ON")) {
            shell.setSettings(settings.withPaging(true, settings.pageSize()));
            return lines(settings.paging() ? "PAGING is already ON" : "PAGING set to ON", size + settings.pageSize());
        }
        if (word.equals("OFF")) {
            shell.setSettings(settings.withPaging(false, ShellSettings.DEFAULT_PAGE_SIZE));
            return lines(settings.paging() ? "PAGING set to OFF" : "PAGING is already OFF");
        }
        Optional<Integer> rows = positive(word);
        if (rows.isEmpty()) {
            return improper(statement);
        }
        shell.setSettings(settings.withPaging(true, rows.get()));
        return lines(size + rows.get());
    }

    private static Optional<Integer> positive(String word) {
        boolean digits = word.length() <= 9 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(word)).filter(number -> number > 0) : Optional.empty();
    }

    private Response expand(CqlStatement statement, List<String> words) {
        ShellSettings settings = shell.settings();
        return onOff(statement, words, "EXPAND", settings.expand(), on -> shell.setSettings(settings.withExpand(on)));
    }

    private Response tracing(CqlStatement statement, List<String> words) {
        ShellSettings settings = shell.settings();
        return onOff(
                statement, words, "TRACING", settings.tracing(), on -> shell.setSettings(settings.withTracing(on)));
    }

    private static Response onOff(CqlStatement statement, List<String> words, String what, boolean before, Switch set) {
        String now = before ? "ON" : "OFF";
        if (words.size() == 1) {
            return lines(what + " is " + now);
        }
        String wanted = words.get(1).toUpperCase(Locale.ROOT);
        if (words.size() > 2 || !(wanted.equals("ON") || wanted.equals("OFF"))) {
            return improper(statement);
        }
        if (wanted.equals(now)) {
            return lines(what + " is already " + now);
        }
        set.to(wanted.equals("ON"));
        return lines(what + " set to " + wanted);
    }

    private CompletableFuture<Response> show(CqlStatement statement, List<String> words) {
        String what = words.size() > 1 ? words.get(1).toUpperCase(Locale.ROOT) : "";
        String rest = words.size() > 2 ? String.join("", words.subList(2, words.size())) : "";
        if (what.equals("VERSION") && rest.isEmpty()) {
            return CqlShell.answer(shell.server(), facts -> lines(facts.versionLine()));
        }
        if (what.equals("HOST") && rest.isEmpty()) {
            return CqlShell.answer(shell.server(), facts -> new Response.Connected(facts.cluster(), facts.node()));
        }
        if (what.equals("SESSION") && UUID_TEXT.matcher(rest).matches()) {
            UUID id = UUID.fromString(rest);
            return CqlShell.answer(shell.trace(id), trace -> trace.<Response>map(Response.Traced::new)
                    .orElseGet(() -> failed(StatementError.Kind.REFUSED, "Session " + id + " wasn't found.")));
        }
        return what.equals("REPLICAS")
                ? replicas(statement, words.subList(2, words.size()))
                : CompletableFuture.completedFuture(improper(statement));
    }

    private CompletableFuture<Response> replicas(CqlStatement statement, List<String> words) {
        boolean negative = !words.isEmpty() && words.get(0).equals("-");
        List<String> rest = negative ? words.subList(1, words.size()) : words;
        boolean proper = !rest.isEmpty()
                && rest.get(0).matches("\\d+")
                && (rest.size() == 1
                        || (rest.size() == 2 && NAME.matcher(rest.get(1)).matches()));
        if (!proper) {
            return CompletableFuture.completedFuture(improper(statement));
        }
        Optional<String> keyspace = rest.size() == 2 ? Optional.of(Names.internal(rest.get(1))) : shell.keyspace();
        return new Replicas(shell).of((negative ? "-" : "") + rest.get(0), keyspace);
    }

    private CompletableFuture<Response> describe(CqlStatement statement, List<String> words) {
        Optional<Description.Form> form = Description.form(words);
        if (form.isEmpty()) {
            return CompletableFuture.completedFuture(improper(statement));
        }
        return new Description(shell).run(statement.text(), words, form.get());
    }

    private Response source(CqlStatement statement, List<String> words) {
        if (words.size() != 2 || !FILE.matcher(words.get(1)).matches()) {
            return improper(statement);
        }
        return ScriptFile.read(shell, unquoted(words.get(1)));
    }

    private static Response help(CqlStatement statement, List<String> words) {
        List<String> topics = words.subList(1, words.size());
        if (!topics.stream().allMatch(topic -> NAME.matcher(topic).matches() || topic.equals("?"))) {
            return improper(statement);
        }
        return HelpTopics.show(topics);
    }

    private static Response capture(CqlStatement statement, List<String> words) {
        if (words.size() == 1) {
            return new Response.Capture(Optional.empty(), false);
        }
        boolean file = words.size() == 2 && FILE.matcher(words.get(1)).matches();
        boolean off = words.size() == 2 && words.get(1).equalsIgnoreCase("OFF");
        if (!file && !off) {
            return improper(statement);
        }
        return new Response.Capture(file ? Optional.of(unquoted(words.get(1))) : Optional.empty(), off);
    }

    /** A user name may be quoted either way, a password must be. */
    private CompletableFuture<Response> login(CqlStatement statement, List<String> words) {
        boolean user = words.size() > 1
                && (NAME.matcher(words.get(1)).matches()
                        || FILE.matcher(words.get(1)).matches());
        boolean password = words.size() == 3 && FILE.matcher(words.get(2)).matches();
        if (!user || words.size() > 3 || (words.size() == 3 && !password)) {
            return CompletableFuture.completedFuture(improper(statement));
        }
        String name = words.get(1).startsWith("'") ? unquoted(words.get(1)) : Names.internal(words.get(1));
        return password
                ? shell.login(new Login(name, unquoted(words.get(2))))
                : CompletableFuture.completedFuture(new Response.PasswordNeeded(name));
    }

    private static Response history(CqlStatement statement, List<String> words) {
        if (words.size() == 1) {
            return new Response.History(OptionalInt.empty());
        }
        Optional<Integer> count = words.size() == 2 ? positive(words.get(1)) : Optional.empty();
        return count.isEmpty() ? improper(statement) : new Response.History(OptionalInt.of(count.get()));
    }

    private static Response debug() {
        return failed(
                StatementError.Kind.UNSUPPORTED,
                "DEBUG opens Python's debugger inside cqlsh; this shell is not written in Python and has none.");
    }

    private Response elapsed(CqlStatement statement, List<String> words) {
        ShellSettings settings = shell.settings();
        return onOff(
                statement, words, "ELAPSED", settings.elapsed(), on -> shell.setSettings(settings.withElapsed(on)));
    }

    private static String unquoted(String word) {
        return word.substring(1, word.length() - 1).replace("''", "'");
    }

    private static Response improper(CqlStatement statement) {
        return failed(StatementError.Kind.SYNTAX, "Improper " + statement.firstWord() + " command.");
    }

    private static Response failed(StatementError.Kind kind, String text) {
        return new Response.Failed(StatementError.of(kind, text));
    }

    private static Response lines(String... lines) {
        return new Response.Output(List.of(lines));
    }

    /** Sets something on or off. */
    private interface Switch {
        void to(boolean on);
    }
}
