package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.ringside.cqlsh.input.CqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The commands the shell itself carries out, with cqlsh's replies. */
final class ShellCommands {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*|\"([^\"]|\"\")+\"");
    private static final Pattern FILE = Pattern.compile("'([^']|'')*'", Pattern.DOTALL);
    private static final Pattern COPY = Pattern.compile(
            "COPY \\S+( \\. \\S+)?( \\( .+ \\))? (TO|FROM) ('.*'|STDOUT|STDIN)( WITH \\S+ = \\S.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
            case "help", "?" -> now(help(statement, words));
            case "exit", "quit" -> now(words.size() == 1 ? new Response.Exit() : improper(statement));
            case "clear", "cls" -> now(words.size() == 1 ? new Response.Clear() : improper(statement));
            case "copy" ->
                now(COPY.matcher(String.join(" ", words)).matches() ? unsupported("COPY") : improper(statement));
            case "capture" -> now(unsupported(statement, words.size() < 2 || isFileOrOff(words), "CAPTURE"));
            case "login" -> now(unsupported(statement, words.size() == 2 || words.size() == 3, "LOGIN"));
            case "debug", "history" -> now(unsupported(statement.firstWord().toUpperCase(Locale.ROOT)));
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
        boolean replicas = what.equals("REPLICAS") && rest.matches("-?\\d+([a-zA-Z]\\w*|\".+\")?");
        return CompletableFuture.completedFuture(replicas ? unsupported("SHOW REPLICAS") : improper(statement));
    }

    private CompletableFuture<Response> describe(CqlStatement statement, List<String> words) {
        Optional<Description.Form> form = Description.form(words);
        if (form.isEmpty()) {
            return CompletableFuture.completedFuture(improper(statement));
        }
        return new Description(shell).run(statement.text(), form.get());
    }

    private static Response source(CqlStatement statement, List<String> words) {
        if (words.size() != 2 || !FILE.matcher(words.get(1)).matches()) {
            return improper(statement);
        }
        String quoted = words.get(1);
        return ScriptFile.read(quoted.substring(1, quoted.length() - 1).replace("''", "'"));
    }

    private static Response help(CqlStatement statement, List<String> words) {
        List<String> topics = words.subList(1, words.size());
        if (!topics.stream().allMatch(topic -> NAME.matcher(topic).matches() || topic.equals("?"))) {
            return improper(statement);
        }
        return HelpTopics.show(topics);
    }

    private static boolean isFileOrOff(List<String> words) {
        return words.size() == 2
                && (words.get(1).equalsIgnoreCase("OFF")
                        || FILE.matcher(words.get(1)).matches());
    }

    private static Response unsupported(CqlStatement statement, boolean proper, String command) {
        return proper ? unsupported(command) : improper(statement);
    }

    private static Response unsupported(String command) {
        return failed(
                StatementError.Kind.UNSUPPORTED,
                command + " is not part of this version of Ringside's CQL shell. Use Apache Cassandra's own cqlsh with"
                        + " the same host and port for it.");
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
