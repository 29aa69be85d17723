package io.github.starload.build.offender.ui.load;

import io.github.starload.build.offender.cli.Command;

/// Planted: a screen calls a command.
public interface KnowsCli {
  Command target();
}
