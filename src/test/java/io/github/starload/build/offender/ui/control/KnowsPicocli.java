package io.github.starload.build.offender.ui.control;

import picocli.CommandLine;

/// Planted: a control parses options.
public interface KnowsPicocli {
  CommandLine target();
}
