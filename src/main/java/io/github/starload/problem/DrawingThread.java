package io.github.starload.problem;

/// Keeps the engine off the thread that draws the window, so that the window never freezes: every
/// entry of the engine that may take long refuses to run there.
///
/// JavaFX gives its thread this name; asking for the name keeps the engine free of JavaFX.
public final class DrawingThread {
  private static final String NAME = "JavaFX Application Thread";

  private DrawingThread() {}

  /// Passes on any other thread.
  ///
  /// @param work what would be done, ready to follow "Cannot"
  /// @throws StarloadException of kind DEFECT on the thread that draws the window
  public static void keepOff(String work) {
    if (Thread.currentThread().getName().equals(NAME)) {
      throw StarloadException.defect(
          "Cannot " + work + " on the thread that draws the window", null);
    }
  }
}
