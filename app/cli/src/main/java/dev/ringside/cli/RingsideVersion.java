package dev.ringside.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar this runs from. */
final class RingsideVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = RingsideVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "ringside " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
