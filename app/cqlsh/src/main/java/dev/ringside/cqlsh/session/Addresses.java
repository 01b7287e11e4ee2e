package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.metadata.EndPoint;
import java.net.InetSocketAddress;

/** Addresses as people write them. */
final class Addresses {
    private Addresses() {}

    static String text(EndPoint endPoint) {
        return endPoint.resolve() instanceof InetSocketAddress address ? text(address) : endPoint.toString();
    }

    static String text(InetSocketAddress address) {
        return host(address) + ":" + address.getPort();
    }

    static String host(InetSocketAddress address) {
        return address.isUnresolved()
                ? address.getHostString()
                : address.getAddress().getHostAddress();
    }
}
