package dev.ringside.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        engine.publish(Snapshots.everything(1));
        portal = PortalStage.open(engine, BladeAddress.Place.HOME).started();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void showsTheClustersOwnMenuOnlyInsideTheCluster() {
        assertThat(portal.shows("nav-overview")).isFalse();
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.ClusterOverview(DEMO)));
        assertThat(portal.find(Label.class, "menu-cluster").getText()).isEqualTo("demo");
        portal.press("nav-data-center");
        assertThat(portal.context().navigator().current()).isEqualTo(new BladeAddress.DataCenters(DEMO));
        portal.press("nav-home");
        assertThat(portal.shows("nav-overview")).isFalse();
    }

    @Test
    void groupsTheClustersMenuAndMarksThePlaceOneIsIn() {
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.DataCenters(DEMO)));
        assertThat(Fx.call(() -> selected("nav-data-center"))).isTrue();
        portal.press("nav-cluster-activity");
        assertThat(portal.context().navigator().current()).isEqualTo(ClusterPlace.ACTIVITY.of(DEMO));
        assertThat(Fx.call(() -> selected("nav-data-center"))).isFalse();
        assertThat(Fx.call(() -> selected("nav-cluster-activity"))).isTrue();
        TableView<?> log = portal.find(TableView.class, "activity-table");
        assertThat(Fx.call(() -> log.getItems().size())).isEqualTo(1);
        portal.screenshots("cluster-activity");
    }

    @Test
    void bringsThePlaceOneGoesToIntoSight() {
        Fx.run(() -> {
            portal.context().navigator().open(new BladeAddress.ClusterOverview(DEMO));
            portal.scene().getWindow().setHeight(260);
        });
        Fx.pulses(portal.scene(), 2);
        Fx.run(() -> portal.context().navigator().open(ClusterPlace.PROPERTIES.of(DEMO)));
        portal.await("the line in sight", () -> {
            Node line = portal.find(Node.class, "nav-properties");
            ScrollPane scroll = (ScrollPane)
                    portal.find(VBox.class, "left-menu").getChildren().get(0);
            Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
            return seen.contains(line.localToScene(line.getLayoutBounds()));
        });
    }

    @Test
    void scrollsTheMenuInALowWindow() {
        Fx.run(() -> {
            portal.context().navigator().open(new BladeAddress.ClusterOverview(DEMO));
            portal.scene().getWindow().setHeight(260);
        });
        Fx.pulses(portal.scene(), 2);
        ScrollPane scroll = Fx.call(() ->
                (ScrollPane) portal.find(VBox.class, "left-menu").getChildren().get(0));
        assertThat(Fx.call(() -> scroll.getContent().getBoundsInLocal().getHeight()))
                .isGreaterThan(Fx.call(() -> scroll.getViewportBounds().getHeight()));
        portal.screenshots("shell-low");
    }

    private boolean selected(String id) {
        return portal.scene().lookup("#" + id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"));
    }

    @Test
    void narrowsTheMenuToItsIcons() {
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.ClusterOverview(DEMO)));
        portal.press("top-menu");
        Fx.pulses(portal.scene(), 2);
        assertThat(Fx.call(() -> portal.find(VBox.class, "left-menu").getWidth()))
                .isEqualTo(48);
        portal.screenshots("shell-narrow");
    }

    @Test
    void keepsABladeLeftBehind() {
        Node first = Fx.call(() -> portal.scene().lookup("#blade-home"));
        portal.press("nav-clusters");
        portal.press("nav-home");
        assertThat(Fx.call(() -> portal.scene().lookup("#blade-home"))).isSameAs(first);
    }

    @Test
    void focusesTheSearchWithASlashUnlessOneIsTyping() {
        type(portal.find(VBox.class, "left-menu"), "/");
        TextField search = portal.find(TextField.class, "search");
        assertThat(Fx.call(search::isFocused)).isTrue();
        type(search, "?");
        assertThat(portal.shows("help")).isFalse();
    }

    @Test
    void findsClustersNodesBladesAndCommandsByKeyboard() {
        TextField search = portal.find(TextField.class, "search");
        Fx.run(() -> {
            search.requestFocus();
            search.setText("payments");
        });
        assertThat(portal.shows("search-results")).isTrue();
        portal.screenshots("search");
        press(search, KeyCode.DOWN);
        press(search, KeyCode.ENTER);
        assertThat(portal.context().navigator().current())
                .isEqualTo(ClusterPlace.ACTIVITY.of(new ClusterName("payments")));
        assertThat(portal.shows("search-results")).isFalse();
    }

    @Test
    void findsGroupsResourcesAndPagesOfAClusterByName() {
        TextField search = portal.find(TextField.class, "search");
        java.util.Map.of(
                        "development group", new BladeAddress.OfGroup("development"),
                        "demo-vnet", new BladeAddress.OfPlace(DEMO, ClusterPlace.NETWORKING),
                        "demo export", new BladeAddress.OfPlace(DEMO, ClusterPlace.EXPORT_TEMPLATE),
                        "choose", BladeAddress.Place.CHOOSE_SERVICE)
                .forEach((words, place) -> {
                    Fx.run(() -> {
                        search.requestFocus();
                        search.setText(words);
                    });
                    press(search, KeyCode.ENTER);
                    assertThat(portal.context().navigator().current()).as(words).isEqualTo(place);
                });
    }

    @Test
    void findsWhatAppearsWhileOneSearches() {
        TextField search = portal.find(TextField.class, "search");
        Fx.run(() -> {
            search.requestFocus();
            search.setText("newcomer");
        });
        engine.publishClusters(Snapshots.healthy("newcomer"));
        portal.await("the new cluster", () -> portal.context()
                .model()
                .cluster(new ClusterName("newcomer"))
                .isPresent());
        press(search, KeyCode.ENTER);
        assertThat(portal.context().navigator().current())
                .isEqualTo(new BladeAddress.ClusterOverview(new ClusterName("newcomer")));
    }

    @Test
    void saysWhenNothingWasFoundAndLeavesWithEscape() {
        TextField search = portal.find(TextField.class, "search");
        Fx.run(() -> {
            search.requestFocus();
            search.setText("no such thing");
        });
        assertThat(portal.shows("search-results")).isTrue();
        press(search, KeyCode.ESCAPE);
        assertThat(portal.shows("search-results")).isFalse();
        assertThat(Fx.<String>call(search::getText)).isEmpty();
    }

    @Test
    void listsTheKeysAndClosesWithEscape() {
        portal.press("top-help");
        portal.screenshots("help");
        press(portal.find(VBox.class, "help"), KeyCode.ESCAPE);
        assertThat(portal.shows("help")).isFalse();
    }

    @Test
    void countsUnreadNotificationsUntilTheDrawerWasSeen() {
        Label badge = portal.find(Label.class, "notifications-badge");
        assertThat(Fx.call(badge::isVisible)).isTrue();
        portal.press("top-notifications");
        assertThat(portal.shows("notifications")).isTrue();
        assertThat(Fx.call(badge::isVisible)).isFalse();
        engine.publishOperations(Operations.createSucceeded("orders"));
        portal.screenshots("notifications");
        portal.press("notifications-close");
        assertThat(portal.shows("notifications")).isFalse();
    }

    @Test
    void showsAProblemOfThePortalAboveThePageUntilItIsDismissed() {
        Fx.run(() -> portal.shell().showProblem(Snapshots.NODE_FAILED));
        portal.screenshots("shell-problem");
        assertThat(portal.find(VBox.class, "portal-problems").getChildren()).hasSize(1);
    }

    private static void press(Node target, KeyCode key) {
        Fx.run(() ->
                Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private static void type(Node target, String character) {
        Fx.run(() -> Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }
}
