package io.github.starload.profile;

import io.github.starload.json.JsonValue;
import io.github.starload.type.Numbers;
import io.github.starload.type.Surrogates;
import io.github.starload.type.Utf8Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Least and greatest scalar: numbers by value, texts by UTF-8 bytes; numbers come before texts.
final class ScalarRange {
  private static final int SHOWN_CHARS = 200;
  private static final int SHOWN_PLACES = 40;

  private @Nullable BigDecimal leastNumber;
  private @Nullable BigDecimal greatestNumber;
  private @Nullable Shown leastText;
  private @Nullable Shown greatestText;
  private long leastWhole = Long.MAX_VALUE;
  private long greatestWhole = Long.MIN_VALUE;

  void addWhole(long value) {
    leastWhole = Math.min(leastWhole, value);
    greatestWhole = Math.max(greatestWhole, value);
  }

  void addNumber(String text) {
    if (Numbers.hasHugeExponent(text)) {
      addText(Shown.of(text));
      return;
    }
    addNumber(Numbers.exact(text));
  }

  private void addNumber(BigDecimal value) {
    leastNumber = leastNumber == null ? value : leastNumber.min(value);
    greatestNumber = greatestNumber == null ? value : greatestNumber.max(value);
  }

  /// A text, cut to what is shown.
  ///
  /// @param utf8 its order
  private record Shown(String text, Utf8Text utf8) {
    static Shown of(String text) {
      String shown = text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) : text;
      return new Shown(shown, Surrogates.utf8(shown));
    }
  }

  /// Adds a text.
  ///
  /// @param utf8 the same
  void addText(Utf8Text utf8, JsonValue.JsonString text) {
    // Most texts are neither: nothing is made of them.
    if (utf8.length() > SHOWN_CHARS
        || leastText == null
        || utf8.compareTo(leastText.utf8()) < 0
        || greatestText == null
        || utf8.compareTo(greatestText.utf8()) > 0) {
      addText(Shown.of(text.text()));
    }
  }

  private void addText(Shown shown) {
    if (leastText == null || shown.utf8().compareTo(leastText.utf8()) < 0) {
      leastText = shown;
    }
    if (greatestText == null || shown.utf8().compareTo(greatestText.utf8()) > 0) {
      greatestText = shown;
    }
  }

  /// Lets the whole numbers count among all.
  private void addWholes() {
    if (leastWhole <= greatestWhole) {
      addNumber(BigDecimal.valueOf(leastWhole));
      addNumber(BigDecimal.valueOf(greatestWhole));
    }
  }

  void merge(ScalarRange other) {
    leastWhole = Math.min(leastWhole, other.leastWhole);
    greatestWhole = Math.max(greatestWhole, other.greatestWhole);
    if (other.leastNumber != null && other.greatestNumber != null) {
      addNumber(other.leastNumber);
      addNumber(other.greatestNumber);
    }
    if (other.leastText != null && other.greatestText != null) {
      addText(other.leastText);
      addText(other.greatestText);
    }
  }

  String smallest() {
    addWholes();
    return shown(leastNumber, leastText);
  }

  String largest() {
    addWholes();
    return greatestText != null ? greatestText.text() : shown(greatestNumber, null);
  }

  private static String shown(@Nullable BigDecimal number, @Nullable Shown text) {
    if (number == null) {
      return text == null ? "" : text.text();
    }
    boolean isShort = Math.abs(number.scale()) <= SHOWN_PLACES;
    return isShort ? number.toPlainString() : number.toString();
  }
}
