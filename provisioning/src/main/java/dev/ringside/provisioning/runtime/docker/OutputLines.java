package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.ringside.provisioning.runtime.CommandOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts what a container writes into lines and hands them on as they come. */
final class OutputLines extends ResultCallback.Adapter<Frame> {
    private final Lines standard;
    private final Lines errors;

    OutputLines(CommandOutput output) {
        standard = new Lines(output::line);
        errors = new Lines(output::error);
    }

    @Override
    public void onNext(Frame frame) {
        (frame.getStreamType() == StreamType.STDERR ? errors : standard).add(frame.getPayload());
    }

    @Override
    public void onComplete() {
        standard.end();
        errors.end();
        super.onComplete();
    }

    /** One stream. Bytes are kept until their line is whole, so that no character is cut in two. */
    private static final class Lines {
        private final ByteArrayOutputStream open = new ByteArrayOutputStream();
        private final Consumer<String> to;

        Lines(Consumer<String> to) {
            this.to = to;
        }

        synchronized void add(byte[] bytes) {
            for (byte each : bytes) {
                if (each == '\n') {
                    handOn();
                } else {
                    open.write(each);
                }
            }
        }

        synchronized void end() {
            if (open.size() > 0) {
                handOn();
            }
        }

        private void handOn() {
            String line = open.toString(StandardCharsets.UTF_8);
            open.reset();
            to.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
    }
}
