package org.foramen.command;

import picocli.CommandLine.Command;

/** The versions of packs. */
@Command(name = "pack", description = "Installs, activates, rolls back and recalls versions of packs; running services follow within seconds.",
        mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class PackGroup {
}
