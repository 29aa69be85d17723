package io.github.starload.load;

import java.util.Locale;

/// The steps of a load, in order.
public enum LoadStep {
  /// Records to rows to parts on local disk; the independent counter runs beside it. Unit: bytes.
  STAGE,
  /// Checks of the parts before anything leaves this machine. Unit: tables.
  FIRST_CHECKS,
  /// What of raw files and parts is not in the lake yet, then the manifests. Unit: bytes.
  UPLOAD,
  /// COPY into staging tables. Unit: tables.
  COPY,
  /// Checks inside the transaction. Unit: tables.
  SECOND_CHECKS,
  /// Append, replace or merge in the target tables, and COMMIT. Unit: tables.
  APPEND,
  /// Count once more in a new session. Unit: tables.
  FINAL_CHECKS;

  /// As the report and the journal write it, such as `second checks`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
