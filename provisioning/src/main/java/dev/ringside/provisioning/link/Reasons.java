package dev.ringside.provisioning.link;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.management.InstanceNotFoundException;
import javax.net.ssl.SSLException;

/** Turns what went wrong on a connection into a few words for people. */
final class Reasons {
    private Reasons() {}

    /** An exception whose message is {@code where} and the reason, {@code failure} its cause. */
    static IOException explain(String where, Exception failure) {
        return new IOException(where + " " + reason(failure) + ".", failure);
    }

    private static String reason(Exception failure) {
        if (find(failure, ConnectException.class).isPresent()
                || find(failure, NoRouteToHostException.class).isPresent()) {
            return "takes no connections";
        }
        if (find(failure, SocketTimeoutException.class).isPresent()) {
            return "does not answer";
        }
        if (find(failure, SSLException.class).isPresent()) {
            return "cannot be trusted: "
                    + find(failure, SSLException.class)
                            .map(Throwable::getMessage)
                            .orElse("TLS failed");
        }
        if (find(failure, EOFException.class).isPresent()
                || find(failure, SocketException.class).isPresent()) {
            return "closed the connection";
        }
        if (find(failure, SecurityException.class).isPresent()) {
            return "refuses our user or password";
        }
        if (find(failure, InstanceNotFoundException.class).isPresent()
                || find(failure, java.rmi.NotBoundException.class).isPresent()) {
            return "is still starting";
        }
        return "fails: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
