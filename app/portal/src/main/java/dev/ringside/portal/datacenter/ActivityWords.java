package dev.ringside.portal.datacenter;

import dev.ringside.model.Amounts;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeActivity.Stream;
import dev.ringside.provisioning.node.NodeActivity.Task;

/** What a node streams and compacts, in few words. */
final class ActivityWords {
    private ActivityWords() {}

    /** Fits into a cell: the first thing it is busy with, and how many more there are. Empty when it is idle. */
    static String brief(NodeActivity activity) {
        int count = activity.streams().size() + activity.tasks().size();
        if (count == 0) {
            return "";
        }
        String first = activity.streams().isEmpty()
                ? task(activity.tasks().get(0))
                : stream(activity.streams().get(0));
        return count == 1 ? first : Texts.get("datacenter.activity.more", first, count - 1);
    }

    static String stream(Stream stream) {
        return amount(purpose(stream), stream.moved(), stream.total());
    }

    static String task(Task task) {
        if (task.countsBytes()) {
            return amount(task.kind(), task.done(), task.total());
        }
        return task.total() > 0 ? task.kind() + " " + 100 * task.done() / task.total() + " %" : task.kind();
    }

    /** Cassandra's word for why data moves, as people say it. */
    static String purpose(Stream stream) {
        return switch (stream.purpose()) {
            case "Bootstrap" -> Texts.get("datacenter.activity.bootstrap");
            case "Unbootstrap", "Decommission" -> Texts.get("datacenter.activity.unbootstrap");
            default -> stream.purpose();
        };
    }

    /** How far something is, 0 to 1; negative while that is not known. */
    static double share(long done, long total) {
        return total > 0 ? Math.min(1.0, (double) done / total) : -1;
    }

    private static String amount(String what, long done, long total) {
        return what + " " + (total > 0 ? Amounts.bytes(done, total) : Amounts.bytes(done));
    }
}
