package io.github.starload.build.offender.sandbox.one;

/// Planted: one half of a cycle inside an area.
public interface Round {
  io.github.starload.build.offender.sandbox.two.Round target();
}
