package io.github.starload.cli;

import io.github.starload.load.Loader;
import io.github.starload.load.SandboxControl;
import io.github.starload.load.Targets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.source.SourceOpeners;

/// What the commands work with; built once by `app`.
public record Services(
    Targets targets,
    SavedTargets saved,
    SandboxControl sandbox,
    Loader loader,
    SourceOpeners openers) {}
