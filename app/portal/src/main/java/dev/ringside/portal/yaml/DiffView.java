package dev.ringside.portal.yaml;

import dev.ringside.model.configuration.TextDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** What makes one text out of another: added lines with a plus on green, removed ones with a minus on red. */
public final class DiffView extends StackPane {
    private final CodeArea area = new CodeArea();

    public DiffView(String id, String accessibleText) {
        area.setId(id);
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(accessibleText);
        area.setEditable(false);
        getStyleClass().add("code-editor");
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    /** Shows these lines, or {@code nothing} when they tell of no change. */
    public void show(List<TextDiff.Line> lines, String nothing) {
        if (!TextDiff.differs(lines)) {
            area.replaceText(nothing);
            area.setParagraphStyle(0, List.of());
            return;
        }
        area.replaceText(lines.stream().map(line -> sign(line) + line.text()).collect(Collectors.joining("\n")));
        for (int n = 0; n < lines.size(); n++) {
            area.setParagraphStyle(n, new ArrayList<>(style(lines.get(n))));
        }
        area.moveTo(0);
        area.requestFollowCaret();
    }

    private static String sign(TextDiff.Line line) {
        return switch (line.kind()) {
            case SAME -> "  ";
            case ADDED -> "+ ";
            case REMOVED -> "- ";
        };
    }

    private static List<String> style(TextDiff.Line line) {
        return switch (line.kind()) {
            case SAME -> List.of();
            case ADDED -> List.of("added-line");
            case REMOVED -> List.of("removed-line");
        };
    }
}
