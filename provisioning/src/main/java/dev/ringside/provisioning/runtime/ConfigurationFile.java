package dev.ringside.provisioning.runtime;

/** A file of a node's configuration folder. Every file is readable by the node's own user only. Binary, as key stores are among them. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy per read would only cost memory
public record ConfigurationFile(String name, byte[] content) {}
