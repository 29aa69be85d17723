package io.github.starload.normalise;

import io.github.starload.design.Contract.Mode;
import io.github.starload.json.JsonPath;

/// Stops the filling of a record that cannot be loaded as designed.
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1;

  final transient JsonPath path;
  final Cause cause;

  /// What follows from it.
  enum Cause {
    /// The design does not foresee it and does not reject: the load stops.
    UNFORESEEN,
    /// The contract rejects the record.
    CONTRACT,
    /// A name occurs twice in an object.
    REPEATED_NAME
  }

  /// @param reason a sentence without its full stop
  Rejection(JsonPath path, Cause cause, String reason) {
    super(reason, null, false, false);
    this.path = path;
    this.cause = cause;
  }

  /// What the contract makes of a value that it does not let in.
  static Cause cause(Mode mode) {
    return switch (mode) {
      case EVOLVE, FREEZE -> Cause.UNFORESEEN;
      case REJECT_ROW, REJECT_VALUE -> Cause.CONTRACT;
    };
  }

  /// A name that occurs twice.
  static Rejection repeated(JsonPath path) {
    return new Rejection(
        path, Cause.REPEATED_NAME, "the name of " + path + " occurs twice in one object");
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
