package dev.ringside.provisioning.runtime.process;

/** How a process ended: {@code exit.json}. Known only when the process that started it was still there to see it. */
record ExitRecord(ProcessIdentity process, int code) {}
