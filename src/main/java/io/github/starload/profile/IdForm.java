package io.github.starload.profile;

import java.util.List;
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

  private static final List<IdForm> FORMS = List.of(values());

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
    if (!isOfLettersAndDigits(text)) {
      return Optional.empty();
    }
    for (IdForm form : FORMS) {
      if (form.pattern.matcher(text).matches()) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /// A quick look before the patterns: ASCII letters and digits, and hyphens.
  private static boolean isOfLettersAndDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
