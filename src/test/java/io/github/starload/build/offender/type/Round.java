package io.github.starload.build.offender.type;

/// Planted: one half of a cycle between areas.
public interface Round {
  io.github.starload.build.offender.json.Round target();
}
