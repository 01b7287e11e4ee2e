package dev.ringside.portal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.connect.ConnectFacts;
import dev.ringside.model.connect.Snippet;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java code the Connect blade offers is put through the compiler, with the driver this product itself uses. */
class JavaCodeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "true, true"})
    void compilesAsPasted(boolean tls, boolean clientCertificate) throws IOException {
        ConnectFacts facts = new ConnectFacts(
                new ClusterName("demo"),
                List.of(InetSocketAddress.createUnresolved("127.0.1.11", 9042)),
                "dc-east",
                List.of("dc-west"),
                "cassandra",
                tls,
                clientCertificate,
                Path.of("/home/me/ca.pem"));
        Path source = folder.resolve(Snippet.JAVA.fileName());
        Files.writeString(source, Snippet.JAVA.write(facts));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-d",
                                    folder.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
