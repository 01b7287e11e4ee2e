package dev.ringside.portal.console;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.session.ConnectionFailure;
import dev.ringside.cqlsh.session.ConnectionSettings;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Login;
import dev.ringside.cqlsh.session.StatementGuard;
import dev.ringside.model.console.ConsoleShell;
import dev.ringside.model.console.ConsoleShells;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.time.Duration;
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
    public ConsoleShell open(ConnectionDetails details, Optional<String> keyspace) throws ProvisioningException {
        ConnectionSettings settings = ConnectionSettings.toCluster(
                        details.contactPoints(),
                        details.localDataCenter(),
                        new Login(details.userName(), details.password().reveal()),
                        tls(details))
                .withTimeouts(ConnectionSettings.CONNECT_TIMEOUT, REQUEST_TIMEOUT);
        try {
            CqlShell shell = connect(settings, keyspace);
            shell.setGuard(guard);
            return new CqlConsoleShell(shell);
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConnectionFailure failure) {
                throw new ProvisioningException(problem(details, failure), failure);
            }
            throw e;
        }
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

    private static Problem problem(ConnectionDetails details, ConnectionFailure failure) {
        String node = details.contactPoints().get(0).toString();
        String remedy = failure.reason() == ConnectionFailure.Reason.CREDENTIALS
                ? Texts.get("console.problem.credentials.remedy")
                : Texts.get("console.problem.unreachable.remedy");
        return new Problem.NodeFailed(node, List.of(), String.valueOf(failure.getMessage()), remedy);
    }
}
