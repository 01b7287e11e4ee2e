package dev.ringside.provisioning.catalog;

/** A location: {@code name} is {@code westeurope}, {@code displayName} "West Europe". */
public record Region(String name, String displayName, String geography, boolean availabilityZones) {}
