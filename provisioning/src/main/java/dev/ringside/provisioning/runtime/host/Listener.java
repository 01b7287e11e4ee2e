package dev.ringside.provisioning.runtime.host;

/**
 * A TCP socket that listens on this computer.
 *
 * @param address in dotted form, {@code 0.0.0.0} when it listens on all addresses
 * @param inode the kernel's number of the socket, by which its process is found
 */
public record Listener(String address, int port, String inode) {

    /** Whether another socket could not listen on that address and port because of this one. */
    boolean holds(String otherAddress, int otherPort) {
        return port == otherPort
                && (address.equals(otherAddress) || address.equals("0.0.0.0") || otherAddress.equals("0.0.0.0"));
    }
}
