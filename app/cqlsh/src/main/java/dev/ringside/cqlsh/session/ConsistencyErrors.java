package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import com.datastax.oss.driver.api.core.servererrors.ReadFailureException;
import com.datastax.oss.driver.api.core.servererrors.ReadTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.WriteFailureException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import java.util.List;

/** Errors of requests that too few replicas answered; the driver gives their parts, the server's sentence is made again from them. */
final class ConsistencyErrors {
    private ConsistencyErrors() {}

    static StatementError of(QueryConsistencyException failure) {
        if (failure instanceof ReadTimeoutException) {
            return timeout(failure, "ReadTimeout", "1200", "");
        }
        if (failure instanceof WriteTimeoutException write) {
            return timeout(
                    failure,
                    "WriteTimeout",
                    "1100",
                    writeType(write.getWriteType().name()));
        }
        if (failure instanceof ReadFailureException read) {
            return failure(
                    failure, read.getNumFailures(), "ReadFailure", "1300 [Replica(s) failed to execute read]", "");
        }
        if (failure instanceof WriteFailureException write) {
            return failure(
                    failure,
                    write.getNumFailures(),
                    "WriteFailure",
                    "1500 [Replica(s) failed to execute write]",
                    writeType(write.getWriteType().name()));
        }
        return Errors.server(
                StatementError.Kind.REPLICAS,
                "ServerError",
                "0000 [Server error]",
                String.valueOf(failure.getMessage()));
    }

    private static StatementError timeout(QueryConsistencyException failure, String type, String code, String extra) {
        String message = "Operation timed out - received only " + failure.getReceived() + " responses.";
        return text(
                type,
                code + " [Coordinator node timed out waiting for replica nodes' responses]",
                message,
                info(failure) + extra);
    }

    private static StatementError failure(
            QueryConsistencyException failure, int failures, String type, String code, String extra) {
        String message =
                "Operation failed - received " + failure.getReceived() + " responses and " + failures + " failures";
        return text(type, code, message, info(failure) + ", 'failures': " + failures + extra);
    }

    private static String info(QueryConsistencyException failure) {
        return "'consistency': '" + failure.getConsistencyLevel().name() + "', 'required_responses': "
                + failure.getBlockFor() + ", 'received_responses': " + failure.getReceived();
    }

    private static String writeType(String type) {
        return ", 'write_type': '" + type + "'";
    }

    private static StatementError text(String type, String code, String message, String info) {
        String line = type + ": Error from server: code=" + code + " message=\"" + message + "\" info={" + info + "}";
        return new StatementError(StatementError.Kind.REPLICAS, List.of(line), message);
    }
}
