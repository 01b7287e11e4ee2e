package dev.ringside.portal.shell;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.Overlays;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.notification.Notifications;
import dev.ringside.portal.theme.Theme;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The portal's frame. Made once; what it shows follows the navigator. FX thread only. */
public final class Shell {
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final OverlayPane overlays = new OverlayPane(frame);
    private final Navigator navigator;
    private final Theme theme;
    private final Notifications notifications;
    private Optional<BladeHost> host = Optional.empty();

    public Shell(Navigator navigator, Theme theme, Notifications notifications) {
        this.navigator = navigator;
        this.theme = theme;
        this.notifications = notifications;
        root.getStyleClass().add("shell");
        root.getChildren().addAll(frame, overlays);
    }

    /** Where questions above everything are shown. */
    public Overlays overlays() {
        return overlays;
    }

    /** Builds the frame and shows the first blade; {@code blades} makes the blade of an address. */
    public void start(Function<BladeAddress, Blade> blades) {
        LeftMenu menu = new LeftMenu(navigator);
        BladeHost bladeHost = new BladeHost(navigator, blades);
        host = Optional.of(bladeHost);
        VBox page = new VBox(new Breadcrumb(navigator), bladeHost);
        page.getStyleClass().add("page");
        VBox.setVgrow(bladeHost, Priority.ALWAYS);
        frame.setTop(new TopBar(theme, notifications, new Region(), menu::toggle, () -> {}, () -> {}));
        frame.setLeft(menu);
        frame.setCenter(page);
    }

    public Parent root() {
        return root;
    }

    /** Lets go of every blade; the portal is closing. */
    public void close() {
        host.ifPresent(BladeHost::close);
    }
}
