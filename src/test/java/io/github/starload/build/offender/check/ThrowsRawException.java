package io.github.starload.build.offender.check;

/// Planted: an error that says neither where nor what to do.
final class ThrowsRawException {
  void fail() {
    throw new RuntimeException("neither where nor what to do");
  }
}
