package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonValue;
import io.github.starload.source.RecordKind;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Numbers;
import io.github.starload.type.Surrogates;
import io.github.starload.type.TypeEvidence;
import io.github.starload.type.Utf8Text;
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

  private final ShapeCounts counts = new ShapeCounts();
  int position = Integer.MAX_VALUE;

  /// Among the members of the objects that it stands in, see [KeyCandidates#number].
  int number;

  /// See [ObservedMembers]: the number of the object in which it was met last.
  long visit;

  private final TypeEvidence types = new TypeEvidence();
  private final Room room;
  private final DistinctSample distinct;
  private final ScalarRange range = new ScalarRange();
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
        counts.nulls++;
        yield KeySample.NOTHING;
      }
      case JsonValue.JsonBoolean(boolean flag) -> {
        counts.booleans++;
        types.addBoolean();
        yield scalar(flag ? TRUE : FALSE, BOOLEAN);
      }
      case JsonValue.JsonNumber number -> number(number.text());
      case JsonValue.JsonString string -> string(string);
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
      counts.emptyArrays++;
      return KeySample.NOTHING;
    }
    counts.arrays++;
    long hash = ARRAY;
    for (JsonValue value : values) {
      hash = ValueHash.mix(hash + elements().add(value, crossed));
    }
    return hash;
  }

  private long object(List<JsonValue.Member> all) {
    if (all.isEmpty()) {
      counts.emptyObjects++;
      return KeySample.NOTHING;
    }
    counts.objects++;
    ObservedMembers here = members();
    long hash = here.add(all, crossed);
    here.repeated().ifPresent(name -> misfits.add(Misfit.Reason.REPEATED_NAME, name));
    return hash;
  }

  private long number(String text) {
    counts.numbers++;
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

  private long string(JsonValue.JsonString string) {
    Utf8Text plain = string.plain();
    Utf8Text utf8 = plain == null ? escaped(string.text()) : plain;
    if (utf8.isEmpty()) {
      counts.emptyStrings++;
    } else {
      counts.strings++;
    }
    types.addString(utf8);
    range.addText(utf8, string);
    if (utf8.length() > ColumnType.MAX_VARCHAR_BYTES) {
      misfits.add(Misfit.Reason.LONG_TEXT, string.text());
    }
    if (!mixedForms) {
      Optional<IdForm> form = IdForm.of(utf8);
      if (form.isEmpty() || (idForm != null && idForm != form.get())) {
        mixedForms = true;
      } else {
        idForm = form.get();
      }
    }
    return scalar(ValueHash.of(utf8), TEXT);
  }

  /// Only what was written with escapes can hold characters that no warehouse keeps.
  private Utf8Text escaped(String text) {
    if (text.indexOf('\0') >= 0) {
      misfits.add(Misfit.Reason.NUL_CHARACTER, text);
    }
    if (Surrogates.hasLone(text)) {
      misfits.add(Misfit.Reason.LONE_SURROGATE, text);
    }
    return Surrogates.utf8(text);
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
    if (counts.anyArrays() && counts.withoutArrays() > 0) {
      Observed moved = loneValuesAsElements();
      moved.settle(crossed);
      return moved.at(path);
    }
    Optional<ObservedMembers> below = Optional.ofNullable(members);
    return new PathProfile(
        path,
        counts.occurrences(),
        types.type(),
        types.numbersType(),
        distinct,
        mixedForms || counts.numbers > 0 ? Optional.empty() : Optional.ofNullable(idForm),
        range.smallest(),
        range.largest(),
        types.maxTextBytes(),
        types.distinctOffsets(),
        below.map(m -> m.profiles(path)).orElse(Map.of()),
        Optional.ofNullable(elements).map(e -> e.at(path.elements())),
        below.flatMap(m -> m.asMap(path, counts.objects, crossed)),
        below.map(m -> m.dependencies(path)).orElse(List.of()),
        misfits.all());
  }

  /// How often anything stood here, null and empty included.
  long total() {
    return counts.total();
  }

  /// Whether every value but nulls was of one kind of JSON value.
  boolean hasOneShape() {
    return counts.shapes() == 1;
  }

  boolean isOfObjects() {
    return counts.objects > 0;
  }

  boolean isOfArrays() {
    return counts.arrays > 0;
  }

  /// The share of all members whose name stands in a twentieth of the objects or more.
  double commonShare() {
    return members == null ? 0 : members.commonShare(counts.objects);
  }

  /// The same observations with every lone value moved into the elements.
  private Observed loneValuesAsElements() {
    Observed lone = new Observed(room);
    lone.merge(this);
    lone.counts.keepLoneValues();
    lone.elements = null;
    Observed moved = new Observed(room);
    moved.position = position;
    moved.counts.becomeArraysOf(counts);
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
    counts.merge(other.counts);
  }
}
