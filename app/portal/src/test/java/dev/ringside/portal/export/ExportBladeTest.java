package dev.ringside.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.BladeFactory;
import dev.ringside.portal.blade.Saving;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.export.TemplateFormat;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportBladeTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final BladeAddress EXPORT = new BladeAddress.OfPlace(DEMO, ClusterPlace.EXPORT_TEMPLATE);

    @TempDir
    private Path folder;

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(
            engine,
            BladeAddress.Place.HOME,
            context -> address -> address.equals(EXPORT)
                    ? new ExportBlade(
                            context,
                            DEMO,
                            new Saving(context.model(), (owner, name) -> Optional.of(folder.resolve(name))))
                    : new BladeFactory(context).apply(address));

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void isReachedFromTheOverview() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.ClusterOverview(DEMO)));
        portal.press("overview-export");
        assertThat(portal.context().navigator().current()).isEqualTo(EXPORT);
        Fx.await("the template", () -> code("arm").contains("cassandraClusters"));
    }

    @Test
    void showsEveryFormToCopyAndToSave() throws IOException {
        open();
        for (TemplateFormat format : TemplateFormat.values()) {
            choose(format);
            assertThat(code(format.wireName())).isEqualTo(format.render(Snapshots.spec("demo")));
            portal.screenshots("export-" + format.wireName());
        }
        choose(TemplateFormat.TERRAFORM);
        portal.press("export-copy-terraform");
        assertThat(Fx.<String>call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(code("terraform"));
        portal.press("export-save-terraform");
        Fx.await("the message", () -> portal.shows("message-dismiss"));
        assertThat(Files.readString(folder.resolve("main.tf"))).isEqualTo(code("terraform"));
        portal.press("message-dismiss");
        assertThat(portal.shows("message-dismiss")).isFalse();
    }

    @Test
    void followsTheCluster() {
        open();
        engine.publishClusters(Snapshots.healthy("demo", 6));
        Fx.await("six nodes", () -> code("arm").contains("\"nodeCount\": 6"));
    }

    private void open() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        Fx.run(() -> portal.context().navigator().open(EXPORT));
        Fx.await("the tabs", () -> portal.shows("export-tabs"));
    }

    private void choose(TemplateFormat format) {
        TabPane tabs = portal.find(TabPane.class, "export-tabs");
        Fx.run(() -> tabs.getSelectionModel()
                .select(java.util.List.of(TemplateFormat.values()).indexOf(format)));
        Fx.pulses(portal.scene(), 2);
    }

    private String code(String form) {
        return Fx.call(() -> portal.find(TextArea.class, "export-code-" + form).getText());
    }
}
