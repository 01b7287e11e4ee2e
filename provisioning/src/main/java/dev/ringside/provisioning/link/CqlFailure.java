package dev.ringside.provisioning.link;

import com.datastax.oss.protocol.internal.ProtocolConstants.ErrorCode;
import java.io.IOException;
import java.util.Locale;

/** The node answered over CQL, but with an error. Other {@link IOException}s mean that it did not answer. */
final class CqlFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final int code;

    CqlFailure(int code, String message) {
        super(message);
        this.code = code;
    }

    /** The node could not find out whether the password is right, for example because replicas of {@code system_auth} are down. */
    boolean isUndecidedLogin() {
        return code == ErrorCode.AUTH_ERROR && !saysIncorrect();
    }

    boolean isWrongPassword() {
        return code == ErrorCode.AUTH_ERROR && saysIncorrect();
    }

    /** One code stands for both outcomes (PasswordAuthenticator, 3.11 to 5.0); only the text tells them apart. */
    private boolean saysIncorrect() {
        String text = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("incorrect") || text.contains("not permitted to log in");
    }
}
