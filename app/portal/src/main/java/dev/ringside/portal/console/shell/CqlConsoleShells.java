package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.session.ConnectionFailure;
import dev.ringside.cqlsh.session.ConnectionSettings;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Login;
import dev.ringside.cqlsh.session.ScriptFile;
import dev.ringside.cqlsh.session.StatementGuard;
import dev.ringside.model.console.ConsoleShell;
import dev.ringside.model.console.ConsoleShells;
import dev.ringside.model.console.Statements;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Opens the console's shells on the product's CQL engine. */
public final class CqlConsoleShells implements ConsoleShells {
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

    private final StatementGuard guard;

    /**
     * @param schemaFreeze why schema, roles and permissions must not be changed now, asked before each such statement from any thread; empty
     *     when they may
     */
    public CqlConsoleShells(Supplier<Optional<String>> schemaFreeze) {
        guard = StatementGuard.schema(schemaFreeze);
    }

    @Override
    public ConsoleShell open(ConnectionDetails details, Optional<String> keyspace, Optional<String> coordinator)
            throws ProvisioningException {
        CqlShell shell = connect(details, keyspace, coordinator);
        shell.setGuard(guard);
        return new CqlConsoleShell(shell);
    }

    /** As {@link #open}; a keyspace that is gone by now is left out. */
    CqlShell connect(ConnectionDetails details, Optional<String> keyspace, Optional<String> coordinator)
            throws ProvisioningException {
        ConnectionSettings settings =
                settings(details, coordinator).withTimeouts(ConnectionSettings.CONNECT_TIMEOUT, REQUEST_TIMEOUT);
        try {
            return connect(settings, keyspace);
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConnectionFailure failure) {
                throw new ProvisioningException(problem(details, coordinator, failure), failure);
            }
            throw e;
        }
    }

    private static ConnectionSettings settings(ConnectionDetails details, Optional<String> coordinator)
            throws ProvisioningException {
        Login login = new Login(details.userName(), details.password().reveal());
        if (coordinator.isEmpty()) {
            return ConnectionSettings.toCluster(
                    details.contactPoints(), details.localDataCenter(), login, tls(details));
        }
        int port = details.contactPoints().get(0).getPort();
        InetSocketAddress node = details.contactPoints().stream()
                .filter(point -> point.getHostString().equals(coordinator.get()))
                .findFirst()
                .orElseGet(() -> new InetSocketAddress(coordinator.get(), port));
        return ConnectionSettings.toNode(node, Optional.of(login), tls(details));
    }

    /** The keyspace of the last connection may be gone by now. */
    private static CqlShell connect(ConnectionSettings settings, Optional<String> keyspace) {
        try {
            return CqlShell.open(settings, keyspace).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConnectionFailure failure
                    && failure.reason() == ConnectionFailure.Reason.KEYSPACE) {
                return CqlShell.open(settings, Optional.empty()).join();
            }
            throw e;
        }
    }

    @Override
    public List<String> split(String text) {
        return StatementSplitter.split(text).stream().map(CqlStatement::text).toList();
    }

    @Override
    public Optional<String> at(String text, int caret) {
        return StatementSplitter.at(text, caret).map(CqlStatement::text);
    }

    @Override
    public List<String> destroyingIn(Path file) {
        List<String> found = new ArrayList<>();
        try {
            for (CqlStatement statement : StatementSplitter.split(ScriptFile.text(file))) {
                if (Statements.destroys(statement.text())) {
                    found.add(file.getFileName() + ":" + statement.line() + ": " + statement.text());
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    private static Optional<SSLContext> tls(ConnectionDetails details) throws ProvisioningException {
        if (!details.requireTls()) {
            return Optional.empty();
        }
        try {
            return Optional.of(details.tls());
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.StateDamaged(
                            details.caCertificate().toString(),
                            Texts.get("console.problem.ca", details.caCertificate()),
                            Texts.get("console.problem.ca.remedy")),
                    e);
        }
    }

    private static Problem problem(ConnectionDetails details, Optional<String> coordinator, ConnectionFailure failure) {
        String node = coordinator.orElseGet(() -> details.contactPoints().get(0).toString());
        String remedy = failure.reason() == ConnectionFailure.Reason.CREDENTIALS
                ? Texts.get("console.problem.credentials.remedy")
                : Texts.get("console.problem.unreachable.remedy");
        return new Problem.NodeFailed(node, List.of(), String.valueOf(failure.getMessage()), remedy);
    }
}
