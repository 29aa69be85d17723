package io.github.starload.normalise;

import io.github.starload.design.TextRules;
import io.github.starload.design.TextRules.Repair;
import io.github.starload.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/// Mends characters that no warehouse keeps, where the design says so.
final class TextRepair {
  private static final char REPLACEMENT = '\ufffd';

  private final TextRules rules;

  TextRepair(TextRules rules) {
    this.rules = rules;
  }

  /// What is done to the text, as a sentence; two repairs may be told.
  String outcome() {
    return "U+0000: " + word(rules.nul()) + ", half surrogate pairs: " + word(rules.surrogates());
  }

  private static String word(Repair repair) {
    return switch (repair) {
      case NONE -> "kept from loading";
      case REPLACE -> "replaced by U+FFFD";
      case REMOVE -> "removed";
    };
  }

  /// The value with all its texts and names mended; equal to it where nothing was to do.
  JsonValue mended(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonString string -> new JsonValue.JsonString(mended(string.text()));
      case JsonValue.JsonArray(var elements) -> {
        List<JsonValue> mended = new ArrayList<>();
        elements.forEach(element -> mended.add(mended(element)));
        yield new JsonValue.JsonArray(mended);
      }
      case JsonValue.JsonObject(var members) -> {
        List<JsonValue.Member> mended = new ArrayList<>();
        members.forEach(
            member ->
                mended.add(new JsonValue.Member(mended(member.name()), mended(member.value()))));
        yield new JsonValue.JsonObject(mended);
      }
      case JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> value;
    };
  }

  private String mended(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        mended.append(c).append(text.charAt(++i));
      } else if (c == '\0') {
        add(mended, c, rules.nul());
      } else if (Character.isSurrogate(c)) {
        add(mended, c, rules.surrogates());
      } else {
        mended.append(c);
      }
    }
    return mended.toString();
  }

  private static void add(StringBuilder mended, char c, Repair repair) {
    switch (repair) {
      case NONE -> mended.append(c);
      case REPLACE -> mended.append(REPLACEMENT);
      case REMOVE -> {}
    }
  }
}
