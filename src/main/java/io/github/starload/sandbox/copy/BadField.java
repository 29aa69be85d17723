package io.github.starload.sandbox.copy;

/// A field does not fit its column; caught where file, line and column are known.
final class BadField extends Exception {
  private static final long serialVersionUID = 1;

  private final LoadErrorCode code;

  BadField(LoadErrorCode code, String detail) {
    super(detail.isEmpty() ? code.text() : code.text() + ": " + detail);
    this.code = code;
  }

  BadField(LoadErrorCode code, Field field) {
    this(code, "'" + field.shortened() + "'");
  }

  LoadErrorCode code() {
    return code;
  }
}
