package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonValue;
import io.github.starload.source.RecordKind;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Numbers;
import io.github.starload.type.TypeEvidence;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers what stands at one path, value by value; the outcome does not depend on their order.
final class Observed {
  // Added to the hash of a scalar, so that 1 and "1" differ.
  private static final int TEXT = 1;
  private static final int NUMBER = 2;
  private static final int BOOLEAN = 3;
  private static final long ARRAY = 4;
  private static final long TRUE = ValueHash.of("t");
  private static final long FALSE = ValueHash.of("f");

  private long objects;
  private long emptyObjects;
  private long arrays;
  private long emptyArrays;
  private long strings;
  private long emptyStrings;
  private long numbers;
  private long booleans;
  private long nulls;
  int position = Integer.MAX_VALUE;

  /// Among the members of the objects that it stands in, see [KeyCandidates#number].
  int number;

  /// See [ObservedMembers]: the number of the object in which it was met last.
  long visit;

  private final TypeEvidence types = new TypeEvidence();
  private final Room room;
  private final DistinctSample distinct;
  private final Range range = new Range();
  private @Nullable IdForm idForm;
  private boolean mixedForms;
  private final MisfitCounts misfits = new MisfitCounts();
  private @Nullable ObservedMembers members;
  private @Nullable Observed elements;

  /// See [ObservedMembers#capacity].
  private long crossed;

  Observed(Room room) {
    this.room = room;
    this.distinct = new DistinctSample(room);
    room.enterPath();
  }

  /// Of the records of a kind.
  static Observed ofRecords() {
    return new Observed(new Room());
  }

  /// The profile of the records, of which none may follow.
  ///
  /// @param places where the sources that hold records have them
  KindProfile profile(RecordKind kind, long records, Set<JsonPointer> places) {
    settle(1);
    room.settle();
    Optional<JsonPointer> place =
        places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
    return new KindProfile(kind, records, place, at(JsonPath.record(kind.name())));
  }

  /// Gives everything back: it went up in another.
  void leave() {
    room.leavePath();
    distinct.leave();
    if (members != null) {
      members.leave();
    }
    if (elements != null) {
      elements.leave();
    }
  }

  /// Puts together what has too many names by now, all the way down.
  void settle(long through) {
    crossed(through);
    if (members != null) {
      members.settle(through);
    }
    if (elements != null) {
      elements.settle(through);
    }
  }

  private void crossed(long through) {
    if (through > crossed) {
      crossed = through;
      distinct.within(ObservedMembers.capacity(through));
    }
  }

  /// Notes a record.
  void add(JsonValue record) {
    add(record, 1);
  }

  /// Notes one value and answers a hash of it: equal for equal values, whatever the order of
  /// members and however numbers are written; [KeySample#NOTHING] for null and what is empty.
  ///
  /// @param through see [ObservedMembers#capacity]
  long add(JsonValue value, long through) {
    crossed(through);
    return switch (value) {
      case JsonValue.JsonNull() -> {
        nulls++;
        yield KeySample.NOTHING;
      }
      case JsonValue.JsonBoolean(boolean flag) -> {
        booleans++;
        types.addBoolean();
        yield scalar(flag ? TRUE : FALSE, BOOLEAN);
      }
      case JsonValue.JsonNumber(String text) -> number(text);
      case JsonValue.JsonString(String text) -> string(text);
      case JsonValue.JsonArray(List<JsonValue> values) -> array(values);
      case JsonValue.JsonObject(List<JsonValue.Member> all) -> object(all);
    };
  }

  private long scalar(long hash, int kind) {
    distinct.add(hash);
    return ValueHash.mix(hash + kind);
  }

  private long array(List<JsonValue> values) {
    if (values.isEmpty()) {
      emptyArrays++;
      return KeySample.NOTHING;
    }
    arrays++;
    long hash = ARRAY;
    for (JsonValue value : values) {
      hash = ValueHash.mix(hash + elements().add(value, crossed));
    }
    return hash;
  }

  private long object(List<JsonValue.Member> all) {
    if (all.isEmpty()) {
      emptyObjects++;
      return KeySample.NOTHING;
    }
    objects++;
    ObservedMembers here = members();
    long hash = here.add(all, crossed);
    here.repeated().ifPresent(name -> misfits.add(Misfit.Reason.REPEATED_NAME, name));
    return hash;
  }

  private long number(String text) {
    numbers++;
    if (types.addNumber(text) == TypeEvidence.Kept.ONLY_BY_TEXT) {
      misfits.add(Misfit.Reason.EXTREME_NUMBER, text);
    }
    Optional<Long> whole = Numbers.asLong(text);
    if (whole.isPresent()) {
      range.addWhole(whole.get());
      return scalar(ValueHash.ofWhole(whole.get()), NUMBER);
    }
    range.addNumber(text);
    return scalar(ValueHash.ofNumber(text), NUMBER);
  }

  private long string(String text) {
    if (text.isEmpty()) {
      emptyStrings++;
    } else {
      strings++;
    }
    boolean lone = Surrogates.hasLone(text);
    byte[] utf8 = lone ? Surrogates.utf8(text) : text.getBytes(StandardCharsets.UTF_8);
    types.addString(text, utf8.length);
    range.addText(text);
    misfits(text, utf8, lone);
    Optional<IdForm> form = IdForm.of(text);
    if (form.isEmpty() || (idForm != null && idForm != form.get())) {
      mixedForms = true;
    } else {
      idForm = form.get();
    }
    return scalar(ValueHash.of(utf8), TEXT);
  }

  private void misfits(String text, byte[] utf8, boolean lone) {
    if (text.indexOf('\0') >= 0) {
      misfits.add(Misfit.Reason.NUL_CHARACTER, text);
    }
    if (lone) {
      misfits.add(Misfit.Reason.LONE_SURROGATE, text);
    }
    if (utf8.length > ColumnType.MAX_VARCHAR_BYTES) {
      misfits.add(Misfit.Reason.LONG_TEXT, text);
    }
  }

  private Observed elements() {
    if (elements == null) {
      elements = new Observed(room);
    }
    return elements;
  }

  private ObservedMembers members() {
    if (members == null) {
      members = new ObservedMembers(room);
    }
    return members;
  }

  /// The finished profile; lone values become elements where others are arrays.
  PathProfile at(JsonPath path) {
    if (arrays + emptyArrays > 0 && objects + emptyObjects + scalars() > 0) {
      Observed moved = loneValuesAsElements();
      moved.settle(crossed);
      return moved.at(path);
    }
    Optional<ObservedMembers> below = Optional.ofNullable(members);
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
        below.map(m -> m.profiles(path)).orElse(Map.of()),
        Optional.ofNullable(elements).map(e -> e.at(path.elements())),
        below.flatMap(m -> m.asMap(path, objects, crossed)),
        below.map(m -> m.dependencies(path)).orElse(List.of()),
        misfits.all());
  }

  /// How often anything stood here, null and empty included.
  long total() {
    return objects + emptyObjects + arrays + emptyArrays + scalars() + nulls;
  }

  /// Whether every value but nulls was of one kind of JSON value.
  boolean hasOneShape() {
    int shapes = 0;
    shapes += objects + emptyObjects > 0 ? 1 : 0;
    shapes += arrays + emptyArrays > 0 ? 1 : 0;
    shapes += strings + emptyStrings > 0 ? 1 : 0;
    shapes += numbers > 0 ? 1 : 0;
    shapes += booleans > 0 ? 1 : 0;
    return shapes == 1;
  }

  boolean isOfObjects() {
    return objects > 0;
  }

  boolean isOfArrays() {
    return arrays > 0;
  }

  /// The share of all members whose name stands in a twentieth of the objects or more.
  double commonShare() {
    return members == null ? 0 : members.commonShare(objects);
  }

  private long scalars() {
    return strings + emptyStrings + numbers + booleans;
  }

  /// The same observations with every lone value moved into the elements.
  private Observed loneValuesAsElements() {
    Observed lone = new Observed(room);
    lone.merge(this);
    lone.arrays = 0;
    lone.emptyArrays = 0;
    lone.nulls = 0;
    lone.elements = null;
    Observed moved = new Observed(room);
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
    mergeCounts(other);
    position = Math.min(position, other.position);
    types.merge(other.types);
    distinct.merge(other.distinct);
    range.merge(other.range);
    mixedForms |=
        other.mixedForms || (idForm != null && other.idForm != null && idForm != other.idForm);
    idForm = idForm == null ? other.idForm : idForm;
    misfits.merge(other.misfits);
    if (other.members != null) {
      members().merge(other.members);
    }
    if (other.elements != null) {
      elements().merge(other.elements);
    }
  }

  /// Adds how often another has seen each kind of value, and nothing else.
  void mergeCounts(Observed other) {
    objects += other.objects;
    emptyObjects += other.emptyObjects;
    arrays += other.arrays;
    emptyArrays += other.emptyArrays;
    strings += other.strings;
    emptyStrings += other.emptyStrings;
    numbers += other.numbers;
    booleans += other.booleans;
    nulls += other.nulls;
  }

  /// Least and greatest scalar: numbers by value, texts by UTF-8 bytes; numbers come before texts.
  private static final class Range {
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

    void merge(Range other) {
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
}
