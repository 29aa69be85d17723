package io.github.starload.ui.shell;

import io.github.starload.load.Loader;
import io.github.starload.load.Targets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.task.PasswordDesk;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What the window works with; built once by `app`.
///
/// @param home where local state lies
/// @param desktop opens a folder with the desktop's own program, on the FX thread
/// @param passwords carries questions of the targets to the window
public record Services(
    StarloadHome home,
    Targets targets,
    SavedTargets saved,
    Loader loader,
    PasswordDesk passwords,
    Consumer<Path> desktop) {}
