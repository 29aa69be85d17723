package io.github.starload.check;

/// What a person can do about a failed check; the same on every screen and in every report.
public final class CheckAdvice {
  private CheckAdvice() {}

  /// The next step, as a sentence.
  public static String of(Check check) {
    return switch (check.stage()) {
      case FIRST -> beforeUpload(check);
      case SECOND ->
          "The load was rolled back. See whether something else writes to the bucket or to the"
              + " schema, and load again; if it fails again, report it with this report.";
      case FINAL, SUITE ->
          "The rows are committed. Do not use them before the difference is understood: check the"
              + " load again, or undo it and load once more.";
    };
  }

  private static String beforeUpload(Check check) {
    String name = check.name();
    if (name.equals("natural keys unique")) {
      return "Choose another natural key in the design, or repair the repeated records; then load"
          + " again.";
    }
    if (name.equals("columns of the target")) {
      return "Load into another schema, or change the table as the reason says.";
    }
    if (name.endsWith("in the lake")) {
      return "The warehouse was not touched. See who else writes to the bucket, and load again.";
    }
    return "The warehouse was not touched. Load again; if it fails again, report it with this"
        + " report.";
  }
}
