package dev.ringside.portal.testing;

import dev.ringside.model.PortalModel;
import dev.ringside.portal.BladeFactory;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Overlays;
import dev.ringside.portal.blade.Preferences;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.notification.Notifications;
import dev.ringside.portal.shell.Shell;
import dev.ringside.portal.theme.Appearance;
import dev.ringside.portal.theme.Theme;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.testing.ScriptedEngine;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The whole shell in a window of 1280 x 800, around the blades a test gives it. Close it at the end of the test. */
public final class PortalStage implements AutoCloseable {
    private final Stage stage;
    private final Scene scene;
    private final Shell shell;
    private final Theme theme;
    private final BladeContext context;
    private final ScriptedEngine engine;
    private final PortalModel model;

    private PortalStage(
            ScriptedEngine engine,
            BladeAddress first,
            Function<BladeContext, Function<BladeAddress, Blade>> blades,
            Clock clock) {
        this.engine = engine;
        model = new PortalModel(engine, Platform::runLater);
        Navigator navigator = new Navigator(first);
        Notifications notifications = new Notifications(clock);
        notifications.follow(model);
        theme = new Theme(Appearance.LIGHT, choice -> {});
        shell = new Shell(navigator, theme, notifications, model);
        Overlays overlays = shell.overlays();
        context = new BladeContext(navigator, model, notifications, overlays, Preferences.untilClosed());
        scene = new Scene(shell.root(), 1280, 800);
        theme.style(scene);
        shell.start(blades.apply(context));
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /** Opens the shell at {@code first} on a scripted engine that tests feed; {@code blades} makes the blade of each address. */
    public static PortalStage open(
            ScriptedEngine engine, BladeAddress first, Function<BladeContext, Function<BladeAddress, Blade>> blades) {
        return open(engine, first, blades, Clock.systemUTC());
    }

    /** The same for a portal that takes it to be another time. */
    public static PortalStage open(
            ScriptedEngine engine,
            BladeAddress first,
            Function<BladeContext, Function<BladeAddress, Blade>> blades,
            Clock clock) {
        return Fx.call(() -> new PortalStage(engine, first, blades, clock));
    }

    /** Opens the portal with its own blades. */
    public static PortalStage open(ScriptedEngine engine, BladeAddress first) {
        return open(engine, first, BladeFactory::new);
    }

    /** Lets the model follow the engine; without it blades show what they show before the engine has answered. */
    public PortalStage started() {
        Fx.run(model::start);
        Fx.await("the first snapshot", () -> model.loadedProperty().get());
        return this;
    }

    /** Publishes a snapshot and waits until the model shows it. */
    public void publish(EngineSnapshot snapshot) {
        engine.publish(snapshot);
        Fx.run(() -> {});
    }

    public BladeContext context() {
        return context;
    }

    public Shell shell() {
        return shell;
    }

    public Scene scene() {
        return scene;
    }

    /** The node with the id, cast to what the test expects; fails when there is none. */
    public <T extends Node> T find(Class<T> type, String id) {
        return Fx.call(() -> type.cast(present("#" + id)));
    }

    /** Whether a visible node with the id is in the scene. */
    public boolean shows(String id) {
        return Fx.call(() -> lookup("#" + id).filter(PortalStage::visible).isPresent());
    }

    /** Presses the button or link with the id. */
    public void press(String id) {
        Fx.run(() -> ((ButtonBase) present("#" + id)).fire());
    }

    /** The visible node with the id in whatever window is open above the portal's; waits until it is shown. */
    public Node popup(String id) {
        Callable<Optional<Node>> search = () -> Window.getWindows().stream()
                .filter(window -> window != stage && window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(PortalStage::visible)
                .findFirst();
        Fx.await("#" + id + " in a window above the portal's", () -> search.call()
                .isPresent());
        return Fx.call(search).orElseThrow();
    }

    /** Switches the portal's appearance, as the system does. */
    public void look(Appearance look) {
        Fx.run(() -> theme.follow(look));
    }

    /** Waits until {@code condition} holds. */
    public void await(String what, Callable<Boolean> condition) {
        Fx.await(what, condition);
    }

    /** Writes {@code <name>-light.png} and {@code <name>-dark.png}. */
    public void screenshots(String name) {
        for (Appearance look : Appearance.values()) {
            Fx.run(() -> theme.follow(look));
            Screenshot.take(scene, name + "-" + look.name().toLowerCase(java.util.Locale.ROOT));
        }
        Fx.run(() -> theme.follow(Appearance.LIGHT));
    }

    @Override
    public void close() {
        Fx.run(() -> {
            shell.close();
            model.close();
            stage.close();
        });
    }

    private Node present(String selector) {
        return lookup(selector).orElseThrow(() -> new AssertionError("No " + selector + " in the scene"));
    }

    /** Controls put their content, such as a scroll pane's, into the scene when they are styled first: at the next pulse, or now. */
    private Optional<Node> lookup(String selector) {
        if (scene.lookup(selector) == null) {
            scene.getRoot().applyCss();
        }
        return Optional.ofNullable(scene.lookup(selector));
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
