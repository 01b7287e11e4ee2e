package dev.ringside.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Appends to a file a day, kept for a week. Nothing of it is made before the first line: time zones, patterns and the file take a fifth of
 * the start of the portal, and most commands log nothing.
 */
final class DailyFile extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final int DAYS_KEPT = 7;

    private final Path folder;
    private final String program;
    private @Nullable RollingFileAppender<ILoggingEvent> file;

    DailyFile(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    @Override
    protected void append(ILoggingEvent event) {
        file().doAppend(event);
    }

    private synchronized RollingFileAppender<ILoggingEvent> file() {
        if (file == null) {
            file = open();
        }
        return file;
    }

    @Override
    public synchronized void stop() {
        super.stop();
        if (file != null) {
            file.stop();
        }
    }

    private RollingFileAppender<ILoggingEvent> open() {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(getContext());
        appender.setPrudent(true);
        TimeBasedRollingPolicy<ILoggingEvent> policy = new TimeBasedRollingPolicy<>();
        policy.setContext(getContext());
        policy.setParent(appender);
        policy.setFileNamePattern(
                folder.resolve(program + ".%d{yyyy-MM-dd}.log").toString());
        policy.setMaxHistory(DAYS_KEPT);
        policy.start();
        LogLine line = new LogLine();
        line.setContext(getContext());
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(getContext());
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(line);
        encoder.start();
        appender.setRollingPolicy(policy);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
