package io.github.starload.build.offender.ui.results;

/// Planted: nothing by itself; what others must not know.
public interface Screen {}
