package dev.ringside.portal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.connect.Snippet;
import dev.ringside.portal.BladeFactory;
import dev.ringside.portal.blade.Saving;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectBladeTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final BladeAddress CONNECT = new BladeAddress.OfPlace(DEMO, ClusterPlace.CONNECT);

    @TempDir
    private Path folder;

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(
            engine,
            BladeAddress.Place.HOME,
            context -> address -> address.equals(CONNECT)
                    ? new ConnectBlade(
                            context,
                            DEMO,
                            new Saving(context.model(), (owner, name) -> Optional.of(folder.resolve(name))))
                    : new BladeFactory(context).apply(address));

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void isReachedFromTheOverviewAndTheDataCenters() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        for (BladeAddress from : List.of(new BladeAddress.ClusterOverview(DEMO), new BladeAddress.DataCenters(DEMO))) {
            Fx.run(() -> portal.context().navigator().open(from));
            portal.press(from instanceof BladeAddress.DataCenters ? "data-center-connect" : "overview-connect");
            assertThat(portal.context().navigator().current()).isEqualTo(CONNECT);
        }
    }

    @Test
    void showsWhatAnApplicationMustKnow() {
        open();
        assertThat(Fx.call(() -> portal.find(FlowPane.class, "connect-contact-points")
                        .getChildren()
                        .size()))
                .isEqualTo(3);
        assertThat(text("connect-user")).isEqualTo("cassandra");
        assertThat(text("connect-certificate")).endsWith("ca.pem");
        assertThat(text("connect-tls-required")).isEqualTo("Accepted, not required");
        assertThat(text("connect-client-certificates")).isEqualTo("Not required");
        portal.press("connect-copy-all");
        assertThat(clipboard()).isEqualTo("127.0.1.2:9042,127.0.1.3:9042,127.0.1.4:9042");
        portal.screenshots("connect");
    }

    @Test
    void showsThePasswordOnlyOnRequestAndHidesItWhenTheBladeIsLeft() {
        open();
        assertThat(text("connect-password")).doesNotContain("scripted");
        portal.press("connect-reveal");
        Fx.await("the password", () -> text("connect-password").equals("scripted"));
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Place.HOME));
        Fx.run(() -> portal.context().navigator().back());
        assertThat(text("connect-password")).doesNotContain("scripted");
        portal.press("connect-copy-password");
        Fx.await("the password on the clipboard", () -> clipboard().equals("scripted"));
    }

    @Test
    void offersTheCodeToCopyAndToSave() throws IOException {
        open();
        portal.press("connect-copy-ringside");
        assertThat(clipboard()).contains("ringside cqlsh -c demo\n");
        choose(Snippet.JAVA);
        portal.press("connect-save-java");
        Fx.await("the message", () -> portal.shows("message-dismiss"));
        assertThat(Files.readString(folder.resolve("Connect.java"))).isEqualTo(code("java"));
        portal.screenshots("connect-java");
    }

    @Test
    void saysThatAFileCannotBeSaved() {
        open();
        Fx.run(() -> {});
        // The authority of a scripted cluster has no file.
        portal.press("connect-save-certificate");
        Fx.await("the problem", () -> portal.shows("error-copy"));
    }

    @Test
    void followsTheClustersNeedOfTls() {
        open();
        choose(Snippet.PYTHON);
        assertThat(code("python")).doesNotContain("ssl");
        CheckBox tls = portal.find(CheckBox.class, "connect-tls");
        Fx.run(tls::fire);
        assertThat(code("python")).contains("ssl_context=tls");
        engine.publishClusters(Snapshots.cluster(
                Snapshots.spec("demo").withClientCertificates(List.of("PEM")),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        Fx.await("client certificates", () -> code("python").contains("load_cert_chain"));
        assertThat(Fx.call(tls::isDisabled)).isTrue();
        assertThat(text("connect-client-certificates")).startsWith("Required");
        portal.screenshots("connect-tls");
    }

    private void open() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        Fx.run(() -> portal.context().navigator().open(CONNECT));
        Fx.await("the facts", () -> portal.shows("connect-user"));
    }

    private void choose(Snippet snippet) {
        TabPane tabs = portal.find(TabPane.class, "connect-tabs");
        Fx.run(() -> tabs.getSelectionModel()
                .select(java.util.List.of(Snippet.values()).indexOf(snippet)));
        Fx.pulses(portal.scene(), 2);
    }

    private String code(String language) {
        return Fx.call(
                () -> portal.find(TextArea.class, "connect-code-" + language).getText());
    }

    private static String clipboard() {
        return Fx.call(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private String text(String id) {
        return Fx.call(() -> portal.find(Label.class, id).getText());
    }
}
