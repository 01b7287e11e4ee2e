package dev.ringside.portal.yaml;

import java.util.Collection;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** YAML to be read and copied, with line numbers, and with some lines marked. */
public final class YamlView extends StackPane {
    private static final String MARKED = "marked-line";

    private final CodeArea area = new CodeArea();

    public YamlView(String id, String accessibleText) {
        area.setId(id);
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(accessibleText);
        area.setEditable(false);
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        getStyleClass().add("code-editor");
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    /** Shows {@code text}; the lines whose numbers, from 0, are in {@code marked} stand out. What is shown already is left as it is. */
    public void show(String text, Collection<Integer> marked) {
        if (text.equals(area.getText())) {
            return;
        }
        area.replaceText(text);
        if (!text.isEmpty()) {
            area.setStyleSpans(0, YamlHighlighting.of(text));
        }
        for (int line = 0; line < area.getParagraphs().size(); line++) {
            area.setParagraphStyle(line, marked.contains(line) ? List.of(MARKED) : List.of());
        }
        area.moveTo(0);
        area.requestFollowCaret();
    }

    public String text() {
        return area.getText();
    }
}
