package io.github.starload.build.offender.app;

/// Planted: nothing by itself; what others must not know.
public interface Wiring {}
