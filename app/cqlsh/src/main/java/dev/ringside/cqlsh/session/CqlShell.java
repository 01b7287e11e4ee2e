package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.ExecutionInfo;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatementBuilder;
import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shell's conversation with a cluster: its keyspace, its settings, statements run one after the other, results page by page. Nothing
 * blocks; answers complete on the driver's threads, and canceling an answer cancels the request. Statements are to be run one at a time:
 * a USE changes what the next one means.
 */
public final class CqlShell implements AutoCloseable {
    private static final Pattern OF_TRACES =
            Pattern.compile("\\bfrom\\s+\"?system_traces\"?\\s*\\.", Pattern.CASE_INSENSITIVE);

    private volatile ConnectionSettings connection;
    private final ShellCommands commands = new ShellCommands(this);
    private final SchemaCache schemas = new SchemaCache();
    private volatile CqlSession session;
    private volatile boolean ownsSession;
    private volatile ShellSettings settings = ShellSettings.standard();
    private volatile StatementGuard guard = StatementGuard.NONE;
    private volatile Path folder = Path.of("");
    private volatile Path home =
            Path.of(Optional.ofNullable(System.getenv("HOME")).orElseGet(() -> System.getProperty("user.home", "")));
    private volatile boolean ahead;
    private volatile Duration traceWait = TraceReader.PATIENCE;

    private CqlShell(ConnectionSettings connection, CqlSession session, boolean ownsSession) {
        this.connection = connection;
        this.session = session;
        this.ownsSession = ownsSession;
    }

    /** Connects. Fails with a {@link ConnectionFailure}. */
    public static CompletableFuture<CqlShell> open(ConnectionSettings connection, Optional<String> keyspace) {
        CompletableFuture<CqlShell> opened = new CompletableFuture<>();
        CompletionStage<CqlSession> opening;
        try {
            opening = Sessions.open(connection, keyspace);
        } catch (RuntimeException e) {
            opened.completeExceptionally(ConnectionFailure.of(connection, keyspace, e));
            return opened;
        }
        opening.whenComplete((session, failure) -> {
            if (failure != null) {
                opened.completeExceptionally(ConnectionFailure.of(connection, keyspace, failure));
            } else if (!opened.complete(new CqlShell(connection, session, true))) {
                session.closeAsync();
            }
        });
        return opened;
    }

    /**
     * A shell for a file of statements: it starts in this one's keyspace with TRACING as here and other settings as new, and nothing it
     * sets reaches this shell. It shares the connection until it needs one of its own.
     */
    public CqlShell child() {
        CqlShell child = new CqlShell(connection, session, false);
        child.settings = child.settings.withTracing(settings.tracing());
        child.guard = guard;
        child.folder = folder;
        child.home = home;
        child.traceWait = traceWait;
        return child;
    }

    public ShellSettings settings() {
        return settings;
    }

    public void setSettings(ShellSettings settings) {
        this.settings = settings;
    }

    /** From now on statements are sent only if {@code guard} has nothing against them; for shells made of this one, too. */
    public void setGuard(StatementGuard guard) {
        this.guard = guard;
    }

    /**
     * From now on pages after the first may hold several times as many rows as PAGING says, as far as their size allows: for those who show
     * all of a result at once.
     */
    public void setFetchAhead(boolean ahead) {
        this.ahead = ahead;
    }

    /** From now on waits so long for a trace to be whole. */
    public void setTraceWait(Duration patience) {
        this.traceWait = patience;
    }

    /** From now on relative names of files start from {@code folder}; at first from where the process was started. */
    public void setFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder relative names of files start from. */
    public Path folder() {
        return folder;
    }

    /** From now on {@code ~} is {@code home}; at first what the environment says. */
    public void setHome(Path home) {
        this.home = home;
    }

    /** A name of a file with the person's home in place of {@code ~}. */
    public Path named(String name) {
        return name.startsWith("~/") ? home.resolve(name.substring(2)) : Path.of(name);
    }

    /** The file a person means by a name. */
    public Path path(String name) {
        return folder.resolve(named(name));
    }

    /** The keyspace in use, in its true case. */
    public Optional<String> keyspace() {
        return session.getKeyspace().map(CqlIdentifier::asInternal);
    }

    public ConnectionSettings connection() {
        return connection;
    }

    /** Runs a statement or shell command. Never completes exceptionally unless canceled. */
    public CompletableFuture<Response> execute(CqlStatement statement) {
        if (statement.invalid().isPresent()) {
            return CompletableFuture.completedFuture(
                    new Response.Failed(Errors.of(statement.invalid().get())));
        }
        Optional<String> refusal = guard.refusal(statement);
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(
                    new Response.Failed(StatementError.of(StatementError.Kind.REFUSED, refusal.get())));
        }
        return commands.run(statement).orElseGet(() -> send(statement.text()));
    }

    /** Fetches the page after {@code page}. Never completes exceptionally unless canceled. */
    public CompletableFuture<Response> next(ResultPage page) {
        long start = System.nanoTime();
        ExecutionInfo before = page.source().getExecutionInfo();
        boolean grows = ahead && before.getTracingId() == null;
        CompletionStage<AsyncResultSet> next = grows && before.getRequest() instanceof SimpleStatement statement
                ? session.executeAsync(statement
                        .setPagingState(before.getPagingState())
                        .setPageSize(FetchSize.after(page, settings.pageSize(), statement.getQuery())))
                : page.source().fetchNextPage();
        return answer(next, rows -> new Response.Result(new ResultPage(rows, page.isQuery(), since(start))));
    }

    /** The trace of a request, waiting for some seconds until it is whole; empty when there is none of that id. */
    public CompletableFuture<Optional<Trace>> trace(UUID id) {
        return new TraceReader(session, settings.consistency(), traceWait).read(id);
    }

    /**
     * The schema as it is now, or as it was a few seconds ago; a change made through this shell is always in it. Fails with the driver's
     * exception when no node answers.
     */
    public CompletableFuture<SchemaSnapshot> schema() {
        return schemas.get(session, keyspace());
    }

    /** The schema as it is now, whoever changed it last; otherwise as {@link #schema}. */
    public CompletableFuture<SchemaSnapshot> freshSchema() {
        schemas.forget();
        return schema();
    }

    /**
     * A connection for moving many rows, which knows the ring and sends each request to a replica of the connected node's data center. The
     * caller closes it. Fails with a {@link ConnectionFailure}.
     */
    public CompletableFuture<CqlSession> openBulk(String keyspace, Duration requestTimeout) {
        ConnectionSettings settings = connection.withTimeouts(connection.connectTimeout(), requestTimeout);
        return session.executeAsync("SELECT data_center FROM system.local")
                .thenCompose(rows -> {
                    Row row = rows.one();
                    String dataCenter = row == null ? null : row.getString(0);
                    return Sessions.bulk(settings, keyspace, dataCenter == null ? "" : dataCenter);
                })
                .toCompletableFuture()
                .exceptionallyCompose(failure ->
                        CompletableFuture.failedFuture(ConnectionFailure.of(settings, Optional.empty(), failure)));
    }

    /**
     * Connects anew as somebody else, with keyspace and settings as they are. Where that fails the old connection stays. Never completes
     * exceptionally.
     */
    public CompletableFuture<Response> login(Login login) {
        ConnectionSettings other = connection.withLogin(login);
        return open(other, keyspace()).handle((opened, failure) -> {
            if (failure != null) {
                Throwable cause = Errors.unwrap(failure);
                String line = cause instanceof ConnectionFailure refused
                        ? refused.line().replaceFirst("^Connection error: ", "")
                        : String.valueOf(cause.getMessage());
                return new Response.Failed(StatementError.of(StatementError.Kind.UNAUTHORIZED, line));
            }
            closeAsync();
            connection = other;
            session = opened.session;
            ownsSession = true;
            schemas.forget();
            return new Response.Output(List.of());
        });
    }

    /** The names of all keyspaces, sorted. */
    public CompletableFuture<List<String>> keyspaces() {
        return SystemTables.keyspaces(session);
    }

    /** What kind each column of a table is ({@code partition_key}, {@code clustering}, {@code static}, {@code regular}), by name. */
    public CompletableFuture<Map<String, String>> columnKinds(String keyspace, String table) {
        return SystemTables.columnKinds(session, keyspace, table);
    }

    /** What the node this shell talks to says about itself. Fails with {@link ShellException}. */
    public CompletableFuture<ServerFacts> server() {
        return ServerFacts.read(session).toCompletableFuture().handle((facts, failure) -> {
            if (failure != null) {
                throw new ShellException(Errors.of(failure));
            }
            return connection.givenName().map(facts::withNode).orElse(facts);
        });
    }

    @Override
    public void close() {
        if (ownsSession) {
            session.close();
        }
    }

    /** Closes without waiting. */
    public void closeAsync() {
        if (ownsSession) {
            session.closeAsync();
        }
    }

    CompletableFuture<Response> send(String text) {
        return send(text, settings.tracing() && !readsTraces(text));
    }

    private CompletableFuture<Response> send(String text, boolean traced) {
        SimpleStatementBuilder statement = SimpleStatement.builder(text)
                .setConsistencyLevel(settings.consistency())
                .setSerialConsistencyLevel(settings.serialConsistency())
                .setTracing(traced);
        page(statement);
        boolean query = startsWith(text, "select") || startsWith(text, "list");
        long start = System.nanoTime();
        CompletionStage<AsyncResultSet> sent = session.executeAsync(statement.build());
        return answer(
                changesSchema(text) ? sent.thenCompose(rows -> SchemaAgreement.after(session, rows)) : sent, rows -> {
                    if (changesSchema(text)) {
                        schemas.forget();
                    }
                    return new Response.Result(new ResultPage(rows, query, since(start)));
                });
    }

    private static boolean changesSchema(String text) {
        return startsWith(text, "create") || startsWith(text, "alter") || startsWith(text, "drop");
    }

    /** Sends {@code text} as cqlsh sends DESCRIBE: at LOCAL_ONE, never traced. */
    CompletionStage<AsyncResultSet> describe(String text) {
        SimpleStatementBuilder statement =
                SimpleStatement.builder(text).setConsistencyLevel(DefaultConsistencyLevel.LOCAL_ONE);
        page(statement);
        return session.executeAsync(statement.build());
    }

    /** Runs USE, untraced; a child that shares its parent's connection opens one of its own first. */
    CompletableFuture<Response> use(String text) {
        if (ownsSession) {
            return send(text, false);
        }
        return Sessions.open(connection, keyspace())
                .thenCompose(own -> {
                    session = own;
                    ownsSession = true;
                    return send(text, false);
                })
                .toCompletableFuture();
    }

    CqlSession session() {
        return session;
    }

    static <T extends @Nullable Object> CompletableFuture<Response> answer(
            CompletionStage<T> request, Function<T, Response> then) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        CompletableFuture<T> running = request.toCompletableFuture();
        running.whenComplete((value, failure) -> {
            try {
                answer.complete(failure == null ? then.apply(value) : new Response.Failed(Errors.of(failure)));
            } catch (RuntimeException e) {
                answer.complete(new Response.Failed(Errors.of(e)));
            }
        });
        answer.whenComplete((response, failure) -> {
            if (answer.isCancelled()) {
                running.cancel(true);
            }
        });
        return answer;
    }

    private void page(SimpleStatementBuilder statement) {
        if (settings.paging()) {
            statement.setPageSize(settings.pageSize());
        } else {
            statement.setExecutionProfileName(Sessions.UNPAGED);
        }
    }

    private boolean readsTraces(String text) {
        boolean here = keyspace().filter("system_traces"::equals).isPresent();
        return startsWith(text, "select") && (here || OF_TRACES.matcher(text).find());
    }

    private static boolean startsWith(String text, String verb) {
        return text.toLowerCase(Locale.ROOT).startsWith(verb);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Carries a typed error where an answer is not a {@link Response}. */
    public static final class ShellException extends CompletionException {
        private static final long serialVersionUID = 1L;

        private final transient StatementError error;

        ShellException(StatementError error) {
            super(error.message(), null);
            this.error = error;
        }

        public StatementError error() {
            return error;
        }
    }
}
