package io.github.starload.build.offender.util;

/// Planted: a package that the table does not know.
public interface Bin {}
