package io.github.starload.build.offender.check;

import org.junit.jupiter.api.Disabled;

/// Planted: a test class that never runs.
@Disabled("planted")
final class SkippingClass {}
