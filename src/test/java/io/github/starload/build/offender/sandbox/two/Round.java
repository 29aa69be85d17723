package io.github.starload.build.offender.sandbox.two;

/// Planted: the other half of a cycle inside an area.
public interface Round {
  io.github.starload.build.offender.sandbox.one.Round target();
}
