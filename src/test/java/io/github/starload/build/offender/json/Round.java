package io.github.starload.build.offender.json;

/// Planted: the other half of a cycle between areas.
public interface Round {
  io.github.starload.build.offender.type.Round target();
}
