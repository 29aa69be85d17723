package io.github.starload.profile;

import io.github.starload.type.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Least and greatest scalar: numbers by value, texts by UTF-8 bytes; numbers come before texts.
final class ScalarRange {
  private static final int SHOWN_CHARS = 200;
  private static final int SHOWN_PLACES = 40;

  private @Nullable BigDecimal leastNumber;
  private @Nullable BigDecimal greatestNumber;
  private @Nullable String leastText;
  private @Nullable String greatestText;
  private long leastWhole = Long.MAX_VALUE;
  private long greatestWhole = Long.MIN_VALUE;

  void addWhole(long value) {
    leastWhole = Math.min(leastWhole, value);
    greatestWhole = Math.max(greatestWhole, value);
  }

  void addNumber(String text) {
    if (Numbers.hasHugeExponent(text)) {
      addText(text);
      return;
    }
    addNumber(Numbers.exact(text));
  }

  private void addNumber(BigDecimal value) {
    leastNumber = leastNumber == null ? value : leastNumber.min(value);
    greatestNumber = greatestNumber == null ? value : greatestNumber.max(value);
  }

  void addText(String text) {
    String shown = text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) : text;
    if (leastText == null || Utf8Order.compare(shown, leastText) < 0) {
      leastText = shown;
    }
    if (greatestText == null || Utf8Order.compare(shown, greatestText) > 0) {
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
    return greatestText != null ? greatestText : shown(greatestNumber, null);
  }

  private static String shown(@Nullable BigDecimal number, @Nullable String text) {
    if (number == null) {
      return text == null ? "" : text;
    }
    boolean isShort = Math.abs(number.scale()) <= SHOWN_PLACES;
    return isShort ? number.toPlainString() : number.toString();
  }
}
