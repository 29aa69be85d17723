package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.type.Numbers;
import io.github.starload.type.TypeEvidence;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers what stands at one path, value by value; the outcome does not depend on their order.
final class Observed {
  private long objects;
  private long emptyObjects;
  private long arrays;
  private long emptyArrays;
  private long strings;
  private long emptyStrings;
  private long numbers;
  private long booleans;
  private long nulls;
  private int position = Integer.MAX_VALUE;
  private final TypeEvidence types = new TypeEvidence();
  private final DistinctSample distinct = new DistinctSample();
  private final Range range = new Range();
  private @Nullable IdForm idForm;
  private boolean mixedForms;
  private final Map<String, Observed> members = new HashMap<>();
  private @Nullable Observed elements;

  void add(JsonValue value) {
    switch (value) {
      case JsonValue.JsonNull() -> nulls++;
      case JsonValue.JsonBoolean(boolean flag) -> {
        booleans++;
        types.addBoolean();
        distinct.add(ValueHash.of(flag ? "t" : "f"));
      }
      case JsonValue.JsonNumber(String text) -> number(text);
      case JsonValue.JsonString(String text) -> string(text);
      case JsonValue.JsonArray(List<JsonValue> values) -> {
        if (values.isEmpty()) {
          emptyArrays++;
        } else {
          arrays++;
          values.forEach(elements()::add);
        }
      }
      case JsonValue.JsonObject(List<JsonValue.Member> all) -> object(all);
    }
  }

  private void object(List<JsonValue.Member> all) {
    if (all.isEmpty()) {
      emptyObjects++;
      return;
    }
    objects++;
    for (int i = 0; i < all.size(); i++) {
      JsonValue.Member member = all.get(i);
      Observed observed = members.computeIfAbsent(member.name(), _ -> new Observed());
      observed.position = Math.min(observed.position, i);
      observed.add(member.value());
    }
  }

  private void number(String text) {
    numbers++;
    types.addNumber(text);
    distinct.add(ValueHash.ofNumber(text));
    range.addNumber(text);
  }

  private void string(String text) {
    if (text.isEmpty()) {
      emptyStrings++;
    } else {
      strings++;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    types.addString(text, utf8.length);
    distinct.add(ValueHash.of(utf8));
    range.addText(text);
    Optional<IdForm> form = IdForm.of(text);
    if (form.isEmpty() || (idForm != null && idForm != form.get())) {
      mixedForms = true;
    } else {
      idForm = form.get();
    }
  }

  private Observed elements() {
    if (elements == null) {
      elements = new Observed();
    }
    return elements;
  }

  /// The finished profile; lone values become elements where others are arrays.
  PathProfile at(JsonPath path) {
    if (arrays + emptyArrays > 0 && objects + emptyObjects + scalars() > 0) {
      return loneValuesAsElements().at(path);
    }
    Map<String, PathProfile> ordered = new LinkedHashMap<>();
    members.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, Observed> member) -> member.getValue().position)
                .thenComparing(Map.Entry::getKey))
        .forEach(
            member ->
                ordered.put(member.getKey(), member.getValue().at(path.member(member.getKey()))));
    return new PathProfile(
        path,
        new Occurrences(
            objects,
            emptyObjects,
            arrays,
            emptyArrays,
            strings,
            emptyStrings,
            numbers,
            booleans,
            nulls),
        types.type(),
        distinct,
        mixedForms || numbers > 0 ? Optional.empty() : Optional.ofNullable(idForm),
        range.smallest(),
        range.largest(),
        types.maxTextBytes(),
        types.distinctOffsets(),
        ordered,
        Optional.ofNullable(elements).map(e -> e.at(path.elements())),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private long scalars() {
    return strings + emptyStrings + numbers + booleans;
  }

  /// The same observations with every lone value moved into the elements.
  private Observed loneValuesAsElements() {
    Observed lone = new Observed();
    lone.merge(this);
    lone.arrays = 0;
    lone.emptyArrays = 0;
    lone.nulls = 0;
    lone.elements = null;
    Observed moved = new Observed();
    moved.position = position;
    moved.arrays = arrays + objects + emptyObjects + scalars();
    moved.emptyArrays = emptyArrays;
    moved.nulls = nulls;
    moved.elements().merge(elements());
    moved.elements().merge(lone);
    return moved;
  }

  /// Adds what another has gathered.
  void merge(Observed other) {
    objects += other.objects;
    emptyObjects += other.emptyObjects;
    arrays += other.arrays;
    emptyArrays += other.emptyArrays;
    strings += other.strings;
    emptyStrings += other.emptyStrings;
    numbers += other.numbers;
    booleans += other.booleans;
    nulls += other.nulls;
    position = Math.min(position, other.position);
    types.merge(other.types);
    distinct.merge(other.distinct);
    range.merge(other.range);
    mixedForms |=
        other.mixedForms || (idForm != null && other.idForm != null && idForm != other.idForm);
    idForm = idForm == null ? other.idForm : idForm;
    other.members.forEach(
        (name, observed) -> members.computeIfAbsent(name, _ -> new Observed()).merge(observed));
    if (other.elements != null) {
      elements().merge(other.elements);
    }
  }

  /// Least and greatest scalar: numbers by value, texts by UTF-8 bytes; numbers come before texts.
  private static final class Range {
    private static final int SHOWN_CHARS = 200;

    private @Nullable BigDecimal leastNumber;
    private @Nullable BigDecimal greatestNumber;
    private @Nullable String leastText;
    private @Nullable String greatestText;

    void addNumber(String text) {
      if (Numbers.hasHugeExponent(text)) {
        addText(text);
        return;
      }
      addNumber(new BigDecimal(text));
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

    void merge(Range other) {
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
      return shown(leastNumber, leastText);
    }

    String largest() {
      return greatestText != null ? greatestText : shown(greatestNumber, null);
    }

    private static String shown(@Nullable BigDecimal number, @Nullable String text) {
      return number != null ? number.toString() : text != null ? text : "";
    }
  }
}
