package io.github.starload.profile;

import java.util.Optional;
import java.util.regex.Pattern;

/// The form of values that nobody types by hand and that are therefore identifiers.
public enum IdForm {
  UUID("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"),
  /// 24 hexadecimal digits, as document databases make them.
  OBJECT_ID("[0-9a-f]{24}"),
  ULID("[0-7][0-9A-HJKMNP-TV-Z]{25}"),
  /// 16, 32 or 40 hexadecimal digits, at least one of them a letter.
  HEX("(?=[0-9]*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40})");

  private final Pattern pattern;

  IdForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /// The form of one text, or empty.
  static Optional<IdForm> of(String text) {
    int length = text.length();
    if (length != 24
        && length != 36
        && length != 26
        && length != 16
        && length != 32
        && length != 40) {
      return Optional.empty();
    }
    for (IdForm form : values()) {
      if (form.pattern.matcher(text).matches()) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
