package dev.ringside.model;

import dev.ringside.provisioning.problem.Problem;
import java.time.Instant;

/** A command that could not be carried out: {@code command} says for people which one, "Delete cluster demo". */
public record CommandFailure(String command, Problem problem, Instant at) {}
