package dev.ringside.provisioning.node;

/** A node as desired and as observed, at one instant. */
public record NodeSnapshot(NodeSpec spec, NodeStatus status) {}
