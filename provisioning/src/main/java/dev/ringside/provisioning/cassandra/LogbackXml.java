package dev.ringside.provisioning.cassandra;

/** Logging settings of a node: a capped {@code system.log} in Cassandra's log folder, and the same lines on standard output. */
final class LogbackXml {
    /** Standard output falls silent with {@code -Dringside.console=OFF}, for runtimes that keep it in a file of its own. */
    static final String NODE =
            """
            <configuration scan="false">
              <shutdownHook class="ch.qos.logback.core.hook.DefaultShutdownHook"/>
              <appender name="SYSTEMLOG" class="ch.qos.logback.core.rolling.RollingFileAppender">
                <file>${cassandra.logdir}/system.log</file>
                <rollingPolicy class="ch.qos.logback.core.rolling.FixedWindowRollingPolicy">
                  <fileNamePattern>${cassandra.logdir}/system.log.%i.zip</fileNamePattern>
                  <minIndex>1</minIndex>
                  <maxIndex>5</maxIndex>
                </rollingPolicy>
                <triggeringPolicy class="ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy">
                  <maxFileSize>20MB</maxFileSize>
                </triggeringPolicy>
                <encoder>
                  <pattern>%-5level [%thread] %date{ISO8601} %F:%L - %msg%n</pattern>
                </encoder>
              </appender>
              <appender name="STDOUT" class="ch.qos.logback.core.ConsoleAppender">
                <filter class="ch.qos.logback.classic.filter.ThresholdFilter">
                  <level>${ringside.console:-INFO}</level>
                </filter>
                <encoder>
                  <pattern>%-5level [%thread] %date{ISO8601} %F:%L - %msg%n</pattern>
                </encoder>
              </appender>
              <root level="INFO">
                <appender-ref ref="SYSTEMLOG"/>
                <appender-ref ref="STDOUT"/>
              </root>
            </configuration>
            """;

    private LogbackXml() {}
}
