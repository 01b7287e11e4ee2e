package dev.ringside.portal.shell;

import dev.ringside.model.PortalModel;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Overlays;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.notification.Notifications;
import dev.ringside.portal.text.Texts;
import dev.ringside.portal.theme.Theme;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The portal's frame. Made once; what it shows follows the navigator. FX thread only. */
public final class Shell {
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final OverlayPane overlays = new OverlayPane(frame);
    private final VBox problems = new VBox();
    private final Navigator navigator;
    private final Theme theme;
    private final Notifications notifications;
    private final PortalModel model;
    private Optional<BladeHost> host = Optional.empty();
    private List<Shortcuts.Shortcut> shortcuts = List.of();

    public Shell(Navigator navigator, Theme theme, Notifications notifications, PortalModel model) {
        this.navigator = navigator;
        this.theme = theme;
        this.notifications = notifications;
        this.model = model;
        root.setId("shell");
        root.getStyleClass().add("shell");
        root.setFocusTraversable(true);
        root.getChildren().addAll(frame, overlays);
        problems.setId("portal-problems");
    }

    /** Where questions above everything are shown. */
    public Overlays overlays() {
        return overlays;
    }

    /** Builds the frame and shows the first blade; {@code blades} makes the blade of an address. */
    public void start(Function<BladeAddress, Blade> blades) {
        LeftMenu menu = new LeftMenu(navigator);
        NotificationsDrawer drawer = new NotificationsDrawer(navigator, notifications);
        BladeHost bladeHost = new BladeHost(navigator, blades);
        host = Optional.of(bladeHost);
        VBox page = new VBox(problems, new Breadcrumb(navigator), bladeHost);
        page.getStyleClass().add("page");
        VBox.setVgrow(bladeHost, Priority.ALWAYS);
        StackPane center = new StackPane(page, drawer);
        StackPane.setAlignment(drawer, Pos.TOP_RIGHT);
        SearchBox search = new SearchBox(new SearchIndex(navigator, model, commands(drawer)));
        StackPane.setAlignment(search.results(), Pos.TOP_LEFT);
        root.getChildren().add(1, search.results());
        shortcuts(search, drawer).listenAt(root);
        frame.setTop(new TopBar(theme, notifications, search.field(), menu::toggle, drawer::toggle, this::showHelp));
        frame.setLeft(menu);
        frame.setCenter(center);
    }

    private Shortcuts shortcuts(SearchBox search, NotificationsDrawer drawer) {
        Shortcuts made = new Shortcuts(
                search::focus,
                this::showHelp,
                () -> navigator.open(BladeAddress.Place.CREATE_CLUSTER),
                navigator::back,
                () -> navigator.open(BladeAddress.Place.HOME),
                drawer::toggle,
                this::switchTheme);
        shortcuts = made.all();
        return made;
    }

    /** What the search finds beside places. */
    private List<SearchHit> commands(NotificationsDrawer drawer) {
        String command = Texts.get("search.command");
        return List.of(
                new SearchHit(
                        FluentUiRegularMZ.WEATHER_MOON_20, Texts.get("shortcut.theme"), command, "", this::switchTheme),
                new SearchHit(
                        FluentUiRegularAL.ALERT_20, Texts.get("shortcut.notifications"), command, "", drawer::toggle),
                new SearchHit(
                        FluentUiRegularMZ.QUESTION_CIRCLE_20, Texts.get("top.help"), command, "", this::showHelp));
    }

    private void switchTheme() {
        theme.choose(theme.appearanceProperty().get().other());
    }

    private void showHelp() {
        overlays.show(new HelpPanel(shortcuts, overlays::close));
    }

    public Parent root() {
        return root;
    }

    /** Shows something that concerns the whole portal above the page, until the person dismisses it. */
    public void showProblem(Problem problem) {
        ErrorBar[] bar = new ErrorBar[1];
        bar[0] = new ErrorBar(problem, () -> problems.getChildren().remove(bar[0]));
        problems.getChildren().setAll(bar[0]);
    }

    /** Lets go of every blade; the portal is closing. */
    public void close() {
        host.ifPresent(BladeHost::close);
    }
}
