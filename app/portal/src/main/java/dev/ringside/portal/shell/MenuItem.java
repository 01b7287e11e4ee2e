package dev.ringside.portal.shell;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;

/**
 * A line of the menu.
 *
 * @param id that of its button
 * @param key its text
 * @param place where it leads, given what the menu is about
 * @param <P> what the menu is about, such as a cluster
 */
record MenuItem<P>(String id, Ikon icon, String key, Function<P, BladeAddress> place) {
    String title() {
        return Texts.get(key);
    }
}
