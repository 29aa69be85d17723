package io.github.starload.ui.shell;

import io.github.starload.source.SourceOpeners;
import io.github.starload.ui.sources.Samples;
import java.nio.file.Path;

/// Where the window reads data from, and keeps what it was doing.
///
/// @param state folder for the session, made when needed
public record DataServices(SourceOpeners openers, Samples samples, Path state) {}
