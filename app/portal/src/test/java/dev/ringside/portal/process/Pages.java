package dev.ringside.portal.process;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one does on the portal's blades, click by click. Each of them waits until the portal shows what came of it. */
final class Pages {
    private final PortalProcess portal;

    Pages(PortalProcess portal) {
        this.portal = portal;
    }

    /** What the create wizard is told. */
    record NewCluster(String name, String version, String autoReplicate, String clusterType) {}

    /** Fills in the wizard for three embedded nodes of the smallest size and submits it; the deployment's blade is shown then. */
    void create(NewCluster cluster) {
        portal.press("nav-create");
        portal.choose("subscription", "This computer (embedded)");
        portal.type("clusterName", cluster.name());
        portal.choose("cassandraVersion", cluster.version());
        portal.press("generate-password");
        portal.choose("autoReplicate", cluster.autoReplicate());
        portal.choose("clusterType", cluster.clusterType());
        portal.press("create-next");
        portal.choose("sku", "Standard_D8s_v4");
        portal.press("create-primary");
        portal.read("review-success", Pages::isShown);
        portal.press("create-primary");
        portal.read("deployment-state", Pages::isShown);
    }

    /** Presses the button of a form whose review has passed, and waits for the end of the operation. */
    void apply() {
        portal.read("change-passed", Pages::isShown);
        portal.press("change-apply");
        untilComplete();
    }

    /** Waits on an operation's blade until that has succeeded. */
    void untilComplete() {
        portal.readPatiently("deployment-state", state -> state.endsWith(" is complete"));
    }

    /** Runs the statements in the open console and waits for a row or message that fulfils the condition. */
    String run(String statements, Predicate<String> condition) {
        portal.type("console-editor", statements);
        portal.press("console-run-all");
        return portal.read("console-grid", condition);
    }

    /** The lines of the node table: its columns' words, parted by bars. */
    List<String> nodes(Predicate<List<String>> condition) {
        return lines(portal.readPatiently("node-table", text -> condition.test(lines(text))));
    }

    private static List<String> lines(String table) {
        return table.lines().collect(Collectors.toList());
    }

    /** Deletes the cluster whose menu is open, typing its name. */
    void delete(String name) {
        portal.press("nav-overview");
        portal.press("overview-delete");
        portal.type("confirmation-name", name);
        portal.press("confirmation-confirm");
    }

    static boolean isShown(String answer) {
        return !answer.equals(RemoteControl.ABSENT);
    }
}
