package org.foramen.command;

import picocli.CommandLine.Command;

/** The keys of partners and devices. */
@Command(name = "key", description = "Makes, shows and revokes the keys of partners and devices.",
        mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class Keys {
}
