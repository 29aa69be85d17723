package io.github.starload.build.offender.sandbox;

/// Planted: nothing by itself; what others must not know.
public interface Adapter {}
