/// The command line, one class a command, on the same engine as the window.
///
/// May use the engine, not the adapters. The only package that writes to the standard streams.
/// Start at [StarloadCommand].
@NullMarked
package io.github.starload.cli;

import org.jspecify.annotations.NullMarked;
