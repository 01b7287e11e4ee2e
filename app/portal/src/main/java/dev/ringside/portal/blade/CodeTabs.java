package dev.ringside.portal.blade;

import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The same thing in several languages, a tab each, to copy and to save. */
public final class CodeTabs extends TabPane {
    private final String id;
    private final Blade blade;
    private final Saving saving;
    private final Map<String, TextArea> areas = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** {@code id} is the stem of all ids: {@code connect} makes {@code connect-code-java} and {@code connect-copy-java}. */
    public CodeTabs(String id, Blade blade, Saving saving) {
        this.id = id;
        this.blade = blade;
        this.saving = saving;
        setId(id + "-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().addAll("wizard-tabs", "code-tabs");
    }

    /** Adds a language; {@code fileName} is what a file with the text is called. */
    public CodeTabs add(String language, String title, String fileName) {
        TextArea area = new TextArea();
        area.setId(id + "-code-" + language);
        area.setEditable(false);
        area.setAccessibleText(title);
        area.getStyleClass().add("code-text");
        Button copy = new Button(Texts.get("code.copy"), new Icon(FluentUiRegularAL.COPY_20));
        copy.setId(id + "-copy-" + language);
        copy.setOnAction(event -> Copying.toClipboard(text(language)));
        Button save = new Button(Texts.get("code.save"), new Icon(FluentUiRegularMZ.SAVE_20));
        save.setId(id + "-save-" + language);
        save.setOnAction(event -> saving.text(blade, fileName, text(language)));
        HBox buttons = new HBox(copy, save);
        buttons.getStyleClass().add("code-buttons");
        VBox content = new VBox(buttons, area);
        content.getStyleClass().add("code-content");
        Tab tab = new LateTab(title, content);
        tab.setId(id + "-tab-" + language);
        areas.put(language, area);
        getTabs().add(tab);
        return this;
    }

    /** Shows {@code text} under the language, at the height it needs. */
    public void show(String language, String text) {
        TextArea area = areas.get(language);
        if (area == null || text.equals(texts.put(language, text))) {
            return;
        }
        area.setText(text);
        area.setPrefRowCount((int) text.lines().count() + 1);
    }

    private String text(String language) {
        return texts.getOrDefault(language, "");
    }
}
