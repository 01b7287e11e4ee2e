package dev.ringside.provisioning.runtime.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cassandra's complaints without what only says where in our own file, and in which class, it found the fault. Pure. */
final class LoaderWords {
    private static final Pattern MARK =
            Pattern.compile("^ *in '[^']*', line \\d+, column \\d+:\\n(?:.*\\n)?[ ]*\\^[ ]*$", Pattern.MULTILINE);
    private static final List<Pattern> NOISE = List.of(
            Pattern.compile("^Invalid yaml: file:.*$"),
            Pattern.compile("^ *(?:Error: )?Cannot create property=\\S+ for JavaBean=.*$"),
            Pattern.compile("^ *Can't construct a java object for .*; exception=null$"),
            Pattern.compile("^\\w+(?:Exception|Error)$"),
            Pattern.compile("^\\s*$"));
    private static final Pattern PACKAGES = Pattern.compile("\\borg\\.apache\\.cassandra\\.(?:\\w+[.$])*(?=\\w)");

    private LoaderWords() {}

    static String plain(String complaint) {
        List<String> kept = new ArrayList<>();
        for (String line : MARK.matcher(complaint).replaceAll("").lines().toList()) {
            String plain = PACKAGES.matcher(line.strip()).replaceAll("");
            if (NOISE.stream().noneMatch(noise -> noise.matcher(line.stripTrailing())
                            .matches())
                    && !kept.contains(plain)) {
                kept.add(plain);
            }
        }
        return kept.isEmpty() ? complaint.strip() : String.join(" ", kept);
    }
}
