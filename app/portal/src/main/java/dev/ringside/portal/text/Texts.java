package dev.ringside.portal.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * The portal's words, by dotted key, from {@code dev/ringside/resources/text/portal.properties}. A missing key throws
 * {@link java.util.MissingResourceException}: a test finds it before a person does.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.ringside.resources.text.portal");

    private Texts() {}

    /** Reads the bundle, on any thread; without it the first text does. */
    public static void prepare() {
        BUNDLE.getKeys();
    }

    /** The text as it stands; apostrophes are written once. */
    public static String get(String key) {
        return BUNDLE.getString(key);
    }

    /**
     * The text with <code>{0}</code>, <code>{1}</code> replaced by the arguments' {@code toString()}. Apostrophes are written once here
     * too; figures are formatted by the caller.
     */
    public static String get(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return MessageFormat.format(BUNDLE.getString(key).replace("'", "''"), words);
    }
}
