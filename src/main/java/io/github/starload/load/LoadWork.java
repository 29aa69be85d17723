package io.github.starload.load;

import io.github.starload.problem.Cancellation;
import java.nio.file.Path;

/// What a run of a load works with.
///
/// @param folder for the parts on this machine; the run makes and removes it
/// @param threads that stage
record LoadWork(
    LoadPlan plan,
    Target target,
    Path folder,
    int threads,
    Steps steps,
    Cancellation cancel,
    BackOff backOff,
    Reports reports) {}
