package dev.ringside.portal.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** Which appearance is on; scenes given to {@link #style} follow it. FX thread only. */
public final class Theme {
    private static final String FOLDER = "/dev/ringside/resources/css/";
    private static final List<String> SHEETS =
            List.of("components", "shell", "blades", "tables", "forms", "console", "code", "nodes");

    private final ReadOnlyObjectWrapper<Appearance> appearance;
    private final Consumer<Appearance> remember;

    /** {@code remember} is told each choice of the person, to keep it for the next start. */
    public Theme(Appearance first, Consumer<Appearance> remember) {
        this.appearance = new ReadOnlyObjectWrapper<>(first);
        this.remember = remember;
    }

    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /** Switches as the system does, without remembering it as a choice. */
    public void follow(Appearance system) {
        appearance.set(system);
    }

    /** Switches and remembers it. */
    public void choose(Appearance choice) {
        appearance.set(choice);
        remember.accept(choice);
    }

    /** Gives the scene the portal's look, now and after each switch. */
    public void style(Scene scene) {
        appearance.subscribe(look -> apply(scene, look));
    }

    private static void apply(Scene scene, Appearance look) {
        // The binary form of AtlantaFX's stylesheet loads without being parsed.
        Application.setUserAgentStylesheet(
                look == Appearance.LIGHT
                        ? new PrimerLight().getUserAgentStylesheetBSS()
                        : new PrimerDark().getUserAgentStylesheetBSS());
        List<String> sheets = new ArrayList<>();
        sheets.add(url(look == Appearance.LIGHT ? "palette-light" : "palette-dark"));
        SHEETS.forEach(sheet -> sheets.add(url(sheet)));
        scene.getStylesheets().setAll(sheets);
    }

    /** The binary form that the build made, which need not be parsed. */
    private static String url(String sheet) {
        String file = FOLDER + sheet + ".bss";
        return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
    }
}
