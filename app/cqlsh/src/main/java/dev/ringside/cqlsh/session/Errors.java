package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.connection.HeartbeatException;
import com.datastax.oss.driver.api.core.cql.ExecutionInfo;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.AlreadyExistsException;
import com.datastax.oss.driver.api.core.servererrors.CoordinatorException;
import com.datastax.oss.driver.api.core.servererrors.FunctionFailureException;
import com.datastax.oss.driver.api.core.servererrors.InvalidConfigurationInQueryException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import dev.ringside.cqlsh.input.InvalidSyntax;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the driver's exceptions into errors with cqlsh's texts; the driver hides codes and rewrites some messages. */
final class Errors {
    private static final Pattern EXISTS = Pattern.compile("(Object|Keyspace) (\\S+) already exists");

    private static final String LATE =
            "No answer within the request time-out; the statement may still be running on the"
                    + " servers. Ask for less, or allow more time with --request-timeout.";
    private static final String LOST = "ConnectionShutdown: The connection to the node was lost: ";
    private static final String GONE =
            "No node answers. Start a node of the cluster, or wait until one is up, then run the statement again.";

    private Errors() {}

    /** cqlsh's line, and below it what to do. */
    private static StatementError advised(StatementError.Kind kind, String line, String advice) {
        return new StatementError(kind, List.of(line, advice), advice);
    }

    static StatementError of(InvalidSyntax invalid) {
        return new StatementError(
                StatementError.Kind.SYNTAX, invalid.lines(), invalid.lines().get(0));
    }

    static StatementError of(Throwable failure) {
        Throwable cause = unwrap(failure);
        if (cause instanceof CancellationException) {
            return StatementError.of(StatementError.Kind.CANCELED, "The statement was canceled.");
        }
        if (cause instanceof AllNodesFailedException all) {
            return allNodes(all);
        }
        if (cause instanceof DriverTimeoutException late) {
            return timedOut(late);
        }
        if (cause instanceof UnavailableException unavailable) {
            return unavailable(unavailable);
        }
        if (cause instanceof CoordinatorException refused) {
            return coordinator(refused);
        }
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        boolean lost = cause instanceof ClosedConnectionException
                || cause instanceof HeartbeatException
                || cause instanceof BusyConnectionException;
        return lost
                ? advised(StatementError.Kind.UNREACHABLE, LOST + cause.getMessage(), GONE)
                : StatementError.of(StatementError.Kind.OTHER, text);
    }

    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static StatementError timedOut(DriverTimeoutException late) {
        ExecutionInfo execution = late.getExecutionInfo();
        Node node = execution == null ? null : execution.getCoordinator();
        String host = node == null ? "None" : Addresses.text(node.getEndPoint());
        String errors =
                node == null ? "" : "'" + host + "': 'Client request timeout. See Session.execute[_async](timeout)'";
        String text = "OperationTimedOut: errors={" + errors + "}, last_host=" + host;
        return advised(StatementError.Kind.TIMED_OUT, text, LATE);
    }

    private static StatementError coordinator(CoordinatorException refused) {
        String message = String.valueOf(refused.getMessage());
        if (refused instanceof SyntaxError) {
            return bare(StatementError.Kind.SYNTAX, "SyntaxException", message);
        }
        if (refused instanceof InvalidConfigurationInQueryException) {
            return bare(StatementError.Kind.REFUSED, "ConfigurationException", message);
        }
        if (refused instanceof AlreadyExistsException) {
            return bare(StatementError.Kind.REFUSED, "AlreadyExists", alreadyExists(message));
        }
        if (refused instanceof UnauthorizedException) {
            return server(StatementError.Kind.UNAUTHORIZED, "Unauthorized", "2100 [Unauthorized]", message);
        }
        if (refused instanceof InvalidQueryException) {
            return server(StatementError.Kind.REFUSED, "InvalidRequest", "2200 [Invalid query]", message);
        }
        if (refused instanceof FunctionFailureException) {
            return server(
                    StatementError.Kind.REFUSED, "FunctionFailure", "1400 [User Defined Function failure]", message);
        }
        if (refused instanceof QueryConsistencyException consistency) {
            return ConsistencyErrors.of(consistency);
        }
        return switch (refused.getClass().getSimpleName()) {
            case "OverloadedException" ->
                server(
                        StatementError.Kind.OTHER,
                        "OverloadedErrorMessage",
                        "1001 [Coordinator node overloaded]",
                        message);
            case "BootstrappingException" ->
                server(
                        StatementError.Kind.OTHER,
                        "IsBootstrappingErrorMessage",
                        "1002 [Coordinator node is bootstrapping]",
                        message);
            case "TruncateException" ->
                server(StatementError.Kind.OTHER, "TruncateError", "1003 [Error during truncate]", message);
            default -> server(StatementError.Kind.OTHER, "ServerError", "0000 [Server error]", message);
        };
    }

    static StatementError server(StatementError.Kind kind, String type, String code, String message) {
        String text = type + ": Error from server: code=" + code + " message=\"" + message + "\"";
        return new StatementError(kind, List.of(text), message);
    }

    private static StatementError bare(StatementError.Kind kind, String type, String message) {
        return new StatementError(kind, List.of(type + ": " + message), message);
    }

    private static String alreadyExists(String message) {
        Matcher matcher = EXISTS.matcher(message);
        if (!matcher.matches()) {
            return message;
        }
        String what = matcher.group(1).equals("Object") ? "Table" : "Keyspace";
        return what + " '" + matcher.group(2) + "' already exists";
    }

    private static StatementError unavailable(UnavailableException unavailable) {
        Node node = unavailable.getCoordinator();
        String level = unavailable.getConsistencyLevel().name();
        String message = "Cannot achieve consistency level " + level;
        String error = "Unavailable('Error from server: code=1000 [Unavailable exception] message=\"" + message
                + "\" info={\\'consistency\\': \\'" + level + "\\', \\'required_replicas\\': "
                + unavailable.getRequired() + ", \\'alive_replicas\\': " + unavailable.getAlive() + "}')";
        String people = message + ": it needs " + unavailable.getRequired() + " replicas, " + unavailable.getAlive()
                + (unavailable.getAlive() == 1 ? " is alive." : " are alive.");
        return new StatementError(StatementError.Kind.REPLICAS, List.of(noHost(host(node), error)), people);
    }

    private static StatementError allNodes(AllNodesFailedException all) {
        StringBuilder details = new StringBuilder();
        for (Map.Entry<Node, List<Throwable>> entry : all.getAllErrors().entrySet()) {
            for (Throwable error : entry.getValue()) {
                Throwable cause = unwrap(error);
                if (cause instanceof UnavailableException unavailable) {
                    return unavailable(unavailable);
                }
                if (cause instanceof CoordinatorException refused) {
                    return coordinator(refused);
                }
                details.append(details.isEmpty() ? "" : ", ")
                        .append(host(entry.getKey()))
                        .append(": ConnectionException('")
                        .append(cause.getMessage())
                        .append("')");
            }
        }
        String text = "NoHostAvailable: ('Unable to complete the operation against any hosts', {" + details + "})";
        return advised(StatementError.Kind.UNREACHABLE, text, GONE);
    }

    private static String noHost(String host, String error) {
        return "NoHostAvailable: ('Unable to complete the operation against any hosts', {" + host + ": " + error + "})";
    }

    private static String host(Node node) {
        return "<Host: " + Addresses.text(node.getEndPoint()) + " " + node.getDatacenter() + ">";
    }
}
