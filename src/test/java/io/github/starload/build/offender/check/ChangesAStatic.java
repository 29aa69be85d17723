package io.github.starload.build.offender.check;

/// Planted: a counter that all checks of a process share.
final class ChangesAStatic {
  private static int calls;

  int call() {
    return ++calls;
  }
}
