package io.github.starload.build.offender.cli;

/// Planted: nothing by itself; what others must not know.
public interface Command {}
