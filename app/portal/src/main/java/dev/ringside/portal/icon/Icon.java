package dev.ringside.portal.icon;

import java.net.URL;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.fluentui.FluentUiFilledAL;
import org.kordamp.ikonli.fluentui.FluentUiFilledALIkonHandler;
import org.kordamp.ikonli.fluentui.FluentUiFilledMZ;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularALIkonHandler;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the Fluent icons; style sheets set its size ({@code -fx-font-size}) and colour ({@code -fx-fill}). A font is loaded with the first
 * icon of it, and only that one: ikonli's own node asks every jar for icon packs first, which the portal's start has no time for. FX thread
 * only, but for {@link #prepare}.
 */
public class Icon extends Text {
    private static final Logger LOG = LoggerFactory.getLogger(Icon.class);
    private static final String FILLED = "filled";

    public Icon(Ikon icon) {
        // The name by which AtlantaFX colours icons in its controls.
        getStyleClass().add("ikonli-font-icon");
        show(icon);
    }

    /** Loads what the first icons need, on any thread; without it they load it themselves. */
    public static void prepare() {
        LOG.debug("Prepared {} for {} and {}", Regular.FONT, FluentUiRegularAL.ADD_20, FluentUiRegularMZ.SEARCH_20);
    }

    /** Shows this icon instead. */
    public final void show(Ikon icon) {
        boolean filled = icon instanceof FluentUiFilledAL || icon instanceof FluentUiFilledMZ;
        getStyleClass().remove(FILLED);
        if (filled) {
            getStyleClass().add(FILLED);
        }
        setFont(filled ? Filled.FONT : Regular.FONT);
        setText(Character.toString(icon.getCode()));
    }

    private static Font load(IkonHandler pack) {
        URL file = pack.getFontResource();
        Font font = Font.loadFont(file.toExternalForm(), 16);
        if (font == null) {
            throw new IllegalStateException("The icon font " + file + " cannot be loaded");
        }
        return font;
    }

    private static final class Regular {
        static final Font FONT = load(new FluentUiRegularALIkonHandler());
    }

    private static final class Filled {
        static final Font FONT = load(new FluentUiFilledALIkonHandler());
    }
}
