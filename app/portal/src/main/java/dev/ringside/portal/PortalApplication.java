package dev.ringside.portal;

import dev.ringside.model.PortalModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.notification.Notifications;
import dev.ringside.portal.shell.Shell;
import dev.ringside.portal.text.Texts;
import dev.ringside.portal.theme.Appearance;
import dev.ringside.portal.theme.SystemAppearance;
import dev.ringside.portal.theme.Theme;
import dev.ringside.portal.welcome.FirstVisit;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.store.RingsideHome;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition of the portal: engine, model, shell, in this order, wired by hand. The engine opens on a thread of its own once
 * the first blade is there. Closing the window leaves the nodes running.
 */
public final class PortalApplication extends Application {
    private static final String ICON = "/dev/ringside/resources/icon/ringside-64.png";

    /** The one way onto the FX thread. */
    private static final Executor FX = Platform::runLater;

    private final UncaughtErrors errors = new UncaughtErrors();
    private final CompletableFuture<ProvisioningEngine> opening = new CompletableFuture<>();
    private final OpeningEngine engine = new OpeningEngine(opening);
    private final PortalModel model = new PortalModel(engine, FX);
    private final PortalSettings settings =
            new PortalSettings(RingsideHome.fromEnvironment().root().resolve("portal.properties"));
    private final Navigator navigator = new Navigator(
            FirstVisit.isNow(RingsideHome.fromEnvironment(), settings)
                    ? BladeAddress.Place.WELCOME
                    : BladeAddress.Place.HOME);
    private final Notifications notifications = new Notifications(Clock.systemUTC());
    private final Theme theme = new Theme(settings.appearance().orElse(Appearance.LIGHT), settings::setAppearance);
    private final Shell shell = new Shell(navigator, theme, notifications, model);

    @Override
    public void init() {
        errors.install();
        background("portal-icons", Icon::prepare);
    }

    @Override
    public void start(Stage stage) {
        BladeContext context = new BladeContext(navigator, model, notifications, shell.overlays(), settings);
        Scene scene = new Scene(shell.root(), 1280, 800);
        theme.style(scene);
        shell.start(new BladeFactory(context));
        stage.setTitle(Texts.get("product.name"));
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> explainClosing(event, stage));
        errors.presentWith(problem -> FX.execute(() -> shell.showProblem(problem)));
        scene.addPostLayoutPulseListener(new FirstFrame(scene, () -> afterFirstFrame(stage)));
        stage.show();
    }

    /** What would only keep the first blade waiting. */
    private void afterFirstFrame(Stage stage) {
        background("portal-opening", this::open);
        notifications.follow(model);
        model.start();
        stage.getIcons().add(icon());
        if (settings.appearance().isEmpty()) {
            background(
                    "portal-appearance",
                    () -> new SystemAppearance().look().ifPresent(look -> FX.execute(() -> theme.follow(look))));
        }
    }

    private static Image icon() {
        return new Image(Objects.requireNonNull(PortalApplication.class.getResource(ICON), ICON)
                .toExternalForm());
    }

    @Override
    public void stop() {
        shell.close();
        model.close();
        engine.close();
    }

    private void open() {
        try {
            opening.complete(LocalProvisioningEngine.open(EngineSettings.fromEnvironment()));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(PortalApplication.class).error("The engine cannot be opened", e);
            opening.completeExceptionally(e);
            FX.execute(() -> shell.showProblem(StartProblems.engine(e)));
        }
    }

    /** The first time, says that nodes go on running before it closes. */
    private void explainClosing(WindowEvent event, Stage stage) {
        boolean anyCluster = !model.clusters().isEmpty();
        if (!anyCluster || settings.isClosingExplained()) {
            return;
        }
        event.consume();
        shell.overlays().show(new ClosingExplanation(shell.overlays(), () -> {
            settings.setClosingExplained();
            stage.close();
        }));
    }

    private static void background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Notes in the log how long the first blade took, once, and then lets go on. */
    private static final class FirstFrame implements Runnable {
        private static final Logger LOG = LoggerFactory.getLogger(FirstFrame.class);
        private final Scene scene;
        private final Runnable then;

        FirstFrame(Scene scene, Runnable then) {
            this.scene = scene;
            this.then = then;
        }

        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            long took = System.currentTimeMillis() - started;
            // What follows is of the next frame: this one is still to be drawn.
            FX.execute(() -> {
                LOG.info("First blade shown {} ms after the start of the process", took);
                then.run();
            });
        }
    }
}
