package dev.ringside.provisioning.link;

import com.datastax.oss.driver.internal.core.protocol.ByteBufPrimitiveCodec;
import com.datastax.oss.protocol.internal.Compressor;
import com.datastax.oss.protocol.internal.Frame;
import com.datastax.oss.protocol.internal.FrameCodec;
import com.datastax.oss.protocol.internal.Message;
import com.datastax.oss.protocol.internal.ProtocolConstants.ErrorCode;
import com.datastax.oss.protocol.internal.request.AuthResponse;
import com.datastax.oss.protocol.internal.request.Options;
import com.datastax.oss.protocol.internal.request.Startup;
import com.datastax.oss.protocol.internal.response.AuthSuccess;
import com.datastax.oss.protocol.internal.response.Authenticate;
import com.datastax.oss.protocol.internal.response.Error;
import com.datastax.oss.protocol.internal.response.Supported;
import com.datastax.oss.protocol.internal.response.result.Void;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks just enough CQL on a loopback port to be checked: greets, asks for a password, answers queries. */
final class FakeCqlNode implements Closeable {
    private static final FrameCodec<ByteBuf> CODEC = FrameCodec.defaultServer(
            new ByteBufPrimitiveCodec(new UnpooledByteBufAllocator(false, true)), Compressor.none());

    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger logins = new AtomicInteger();
    volatile String password = "right";
    /** Answers every login with this error text. */
    volatile Optional<String> loginError = Optional.empty();
    /** Takes requests and never answers them. */
    volatile boolean frozen;

    private final ServerSocket listener;
    private final Thread acceptor;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    FakeCqlNode(ServerSocket listener) {
        this.listener = listener;
        this.acceptor = new Thread(this::accept, "fake-cql");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    static FakeCqlNode start() throws IOException {
        return new FakeCqlNode(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    NodeEndpoints endpoints() {
        int port = listener.getLocalPort();
        return new NodeEndpoints("127.0.0.1", 0, "127.0.0.1", "127.0.0.1", port, "127.0.0.1", 0, "");
    }

    /** As a restart does: every connection is gone, the port answers again. */
    void breakConnections() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread thread = new Thread(() -> serve(socket), "fake-cql-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                byte[] header = in.readNBytes(9);
                if (header.length < 9) {
                    return;
                }
                byte[] frame = Arrays.copyOf(header, 9 + ByteBuffer.wrap(header).getInt(5));
                in.readFully(frame, 9, frame.length - 9);
                Message request = CODEC.decode(Unpooled.wrappedBuffer(frame)).message;
                if (!frozen) {
                    Frame answer = Frame.forResponse(4, 0, null, Frame.NO_PAYLOAD, List.of(), answer(request));
                    socket.getOutputStream().write(ByteBufUtil.getBytes(CODEC.encode(answer)));
                }
            }
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private Message answer(Message request) {
        if (request instanceof Options) {
            return new Supported(Map.of());
        }
        if (request instanceof Startup) {
            return new Authenticate("org.apache.cassandra.auth.PasswordAuthenticator");
        }
        if (request instanceof AuthResponse response) {
            logins.incrementAndGet();
            String token = StandardCharsets.UTF_8.decode(response.token).toString();
            if (loginError.isPresent()) {
                return new Error(ErrorCode.AUTH_ERROR, loginError.get());
            }
            return token.equals("\0cassandra\0" + password)
                    ? new AuthSuccess(null)
                    : new Error(ErrorCode.AUTH_ERROR, "Provided username cassandra and/or password are incorrect");
        }
        return Void.INSTANCE;
    }

    /** Returns when nothing accepts connections any more. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        breakConnections();
    }
}
