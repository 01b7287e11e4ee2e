package dev.ringside.provisioning.link;

import com.datastax.oss.driver.internal.core.protocol.ByteBufPrimitiveCodec;
import com.datastax.oss.protocol.internal.Compressor;
import com.datastax.oss.protocol.internal.Frame;
import com.datastax.oss.protocol.internal.FrameCodec;
import com.datastax.oss.protocol.internal.Message;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import com.datastax.oss.protocol.internal.request.AuthResponse;
import com.datastax.oss.protocol.internal.request.Options;
import com.datastax.oss.protocol.internal.request.Query;
import com.datastax.oss.protocol.internal.request.Startup;
import com.datastax.oss.protocol.internal.request.query.QueryOptions;
import com.datastax.oss.protocol.internal.response.AuthSuccess;
import com.datastax.oss.protocol.internal.response.Authenticate;
import com.datastax.oss.protocol.internal.response.Error;
import com.datastax.oss.protocol.internal.response.Ready;
import com.datastax.oss.protocol.internal.response.Supported;
import com.datastax.oss.protocol.internal.response.result.Rows;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.security.Secret;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One CQL connection to one node, blocking, one request at a time: native protocol version 4, which every supported Cassandra speaks,
 * encoded by the driver's own codec. A driver session would reach nodes by what the ring says of them, reconnect on its own schedule and
 * keep threads; whether exactly this node answers right now is found out cheaper and sooner by asking it. {@link #close} may come from
 * any thread, everything else from one at a time.
 */
final class CqlConnection implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(CqlConnection.class);
    private static final int PROTOCOL_VERSION = 4;
    private static final int HEADER_SIZE = 9;
    private static final int LENGTH_OFFSET = 5;
    private static final int MAX_BODY = 16 * 1024 * 1024;
    private static final String USER = "cassandra";
    private static final ByteBufAllocator ALLOCATOR = new UnpooledByteBufAllocator(false, true);
    private static final FrameCodec<ByteBuf> CODEC =
            FrameCodec.defaultClient(new ByteBufPrimitiveCodec(ALLOCATOR), Compressor.none());

    private final Socket socket;
    private final DataInputStream in;
    private long deadline;

    private CqlConnection(Socket socket, Duration patience) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        within(patience);
    }

    /**
     * Connects, with TLS when {@code tls} is given: the node's certificate must be of our authority and name the node's address.
     *
     * @param patience for connecting and everything after it, until {@link #within} says otherwise
     */
    static CqlConnection open(NodeEndpoints node, @Nullable SSLSocketFactory tls, Duration patience)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            int millis = (int) patience.toMillis();
            socket.connect(new InetSocketAddress(node.cqlAddress(), node.cqlPort()), millis);
            socket.setSoTimeout(millis);
            return new CqlConnection(tls == null ? socket : secured(socket, tls, node), patience);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, SSLSocketFactory tls, NodeEndpoints node) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, node.cqlAddress(), node.cqlPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** From now on, everything asked for must be answered within {@code patience} together. */
    void within(Duration patience) {
        deadline = System.nanoTime() + patience.toNanos();
    }

    /** Succeeds when the node speaks CQL; needs no login and must come before it. */
    void greet() throws IOException {
        expect(Supported.class, ask(Options.INSTANCE));
    }

    /**
     * Logs in as {@code cassandra}.
     *
     * @throws CqlFailure when the node refuses: see {@link CqlFailure#isWrongPassword}
     */
    void login(Secret password) throws IOException {
        Message answer = ask(new Startup());
        if (answer instanceof Authenticate) {
            byte[] token = ("\0" + USER + "\0" + password.reveal()).getBytes(StandardCharsets.UTF_8);
            expect(AuthSuccess.class, ask(new AuthResponse(ByteBuffer.wrap(token))));
            Arrays.fill(token, (byte) 0);
        } else {
            expect(Ready.class, answer);
        }
    }

    /** The rows of a statement, cells as the node encoded them; none for statements without rows. */
    List<List<ByteBuffer>> query(String statement, int consistency, ByteBuffer... values) throws IOException {
        QueryOptions options = new QueryOptions(
                consistency,
                List.of(values),
                Map.of(),
                false,
                -1,
                null,
                ProtocolConstants.ConsistencyLevel.SERIAL,
                QueryOptions.NO_DEFAULT_TIMESTAMP,
                null,
                QueryOptions.NO_NOW_IN_SECONDS);
        Message answer = ask(new Query(statement, options));
        return answer instanceof Rows rows ? List.copyOf(rows.getData()) : List.of();
    }

    private Message ask(Message request) throws IOException {
        ByteBuf encoded = CODEC.encode(Frame.forRequest(PROTOCOL_VERSION, 0, false, Frame.NO_PAYLOAD, request));
        try {
            socket.getOutputStream().write(ByteBufUtil.getBytes(encoded));
        } finally {
            encoded.release();
        }
        Message answer = read();
        if (answer instanceof Error error) {
            throw new CqlFailure(error.code, error.message);
        }
        return answer;
    }

    private Message read() throws IOException {
        byte[] header = new byte[HEADER_SIZE];
        readFully(header, 0, HEADER_SIZE);
        int length = ByteBuffer.wrap(header).getInt(LENGTH_OFFSET);
        boolean response = (header[0] & 0x80) != 0;
        if (!response || length < 0 || length > MAX_BODY) {
            throw new IOException("what answers there does not speak CQL");
        }
        byte[] frame = Arrays.copyOf(header, HEADER_SIZE + length);
        readFully(frame, HEADER_SIZE, length);
        try {
            return CODEC.decode(Unpooled.wrappedBuffer(frame)).message;
        } catch (RuntimeException e) {
            throw new IOException("what answers there does not speak CQL", e);
        }
    }

    private void readFully(byte[] target, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) left);
            int count = in.read(target, offset + done, length - done);
            if (count < 0) {
                throw new IOException("the node closed the connection");
            }
            done += count;
        }
    }

    private static void expect(Class<? extends Message> type, Message answer) throws IOException {
        if (!type.isInstance(answer)) {
            throw new IOException("unexpected CQL answer " + answer);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Closing a CQL connection failed", e);
        }
    }
}
