package io.github.starload.check;

import io.github.starload.design.StarDesign;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonTokens;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordCursor;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RejectedRecord;
import io.github.starload.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts the values at every path of the sources, and the rows that the design makes of them,
/// token by token.
///
/// Shares the tokeniser and the paths with the normaliser and nothing else: it builds no records
/// and no rows. Memory grows with the different paths and with the keys of dimensions, not with the
/// records.
public final class SourceCounter {
  private static final int RECORDS_BETWEEN_LOOKS = 1000;

  private final CountedPlaces places;
  private final TextRules rules;
  private final Set<String> skipped = new HashSet<>();
  private final List<Long> recordsBySource = new ArrayList<>();
  private final List<Long> rejectedBySource = new ArrayList<>();

  /// Above 0 inside a member that does not stand, as its name occurs twice.
  private int muted;

  /// What waits until it is known which member of a name stands.
  private final List<Runnable> waiting = new ArrayList<>();

  /// What the member of a name has left waiting.
  private record Range(int from, int to) {}

  private SourceCounter(StarDesign design, List<RejectedRecord> rejected) {
    this.places = new CountedPlaces(design);
    this.rules = design.text();
    rejected.forEach(record -> skipped.add(record.number() + " " + record.source()));
  }

  /// Counts all sources from end to end.
  public static SourceCounts count(StarDesign design, List<RecordKind> kinds, Cancellation cancel) {
    return new SourceCounter(design, List.of()).count(kinds, cancel);
  }

  /// Counts all sources but for some records.
  public static SourceCounts countWithout(
      List<RejectedRecord> rejected,
      StarDesign design,
      List<RecordKind> kinds,
      Cancellation cancel) {
    return new SourceCounter(design, rejected).count(kinds, cancel);
  }

  private SourceCounts count(List<RecordKind> kinds, Cancellation cancel) {
    for (RecordKind kind : kinds) {
      CountedPlace root = places.root(kind.name());
      for (Source source : kind.sources()) {
        recordsBySource.add(read(source, root, cancel));
      }
    }
    Map<JsonPath, Long> values = new TreeMap<>();
    Map<JsonPath, Long> nothings = new TreeMap<>();
    places.collect(values, nothings);
    return new SourceCounts(recordsBySource, rejectedBySource, values, nothings, places.rows());
  }

  private long read(Source source, CountedPlace root, Cancellation cancel) {
    long records = 0;
    try (RecordCursor cursor = RecordCursor.open(source)) {
      while (cursor.next()) {
        records++;
        if (records % RECORDS_BETWEEN_LOOKS == 0) {
          cancel.check("nothing was changed");
        }
        if (!skipped.isEmpty() && skipped.contains(cursor.number() + " " + source.name())) {
          skip(cursor.tokens());
        } else {
          value(root, cursor.tokens());
          waiting.forEach(Runnable::run);
          waiting.clear();
        }
      }
      rejectedBySource.add(cursor.rejected());
    }
    return records;
  }

  /// The value that begins at the token read last.
  private void value(CountedPlace place, JsonTokens tokens) {
    switch (tokens.event()) {
      case OBJECT_START -> object(place, tokens);
      case ARRAY_START -> array(place, tokens);
      case STRING, NUMBER, TRUE, FALSE -> scalar(place, tokens);
      case NULL -> nothing(place);
      case OBJECT_END, ARRAY_END, NAME, END ->
          throw StarloadException.defect("No value begins at " + tokens.event(), null);
    }
  }

  private void nothing(CountedPlace place) {
    place.values++;
    place.nothing++;
    rows(place, false);
  }

  private void object(CountedPlace place, JsonTokens tokens) {
    if (tokens.next() == JsonEvent.OBJECT_END) {
      nothing(place);
    } else if (place.wraps()) {
      place.values++;
      CountedPlace element = place.metElements();
      rows(place, true);
      inObject(element, tokens);
    } else {
      inObject(place, tokens);
    }
  }

  /// The rest of an object that is not empty, from its first name on.
  private void inObject(CountedPlace place, JsonTokens tokens) {
    if (place.wraps()) {
      place.values++;
      rows(place, true);
      inObject(place.metElements(), tokens);
      return;
    }
    place.values++;
    begin(place);
    rows(place, true);
    boolean looksInside = !place.isWhole || !place.members.isEmpty() || place.anyMember != null;
    Map<String, Range> ranges = looksInside && setsApart() ? new HashMap<>() : Map.of();
    do {
      String name = looksInside ? tokens.text() : "";
      tokens.next();
      if (looksInside) {
        member(place.met(name), name, ranges, tokens);
      } else {
        skip(tokens);
      }
    } while (tokens.next() != JsonEvent.OBJECT_END);
    end(place);
  }

  private void member(
      CountedPlace member, String name, Map<String, Range> ranges, JsonTokens tokens) {
    switch (rules.repeatedNames()) {
      case REJECT_RECORD -> value(member, tokens);
      case KEEP_FIRST -> {
        boolean repeats = ranges.put(name, new Range(0, 0)) != null;
        muted += repeats ? 1 : 0;
        value(member, tokens);
        muted -= repeats ? 1 : 0;
      }
      case KEEP_LAST -> {
        Range before = ranges.get(name);
        if (before != null) {
          Collections.fill(waiting.subList(before.from(), before.to()), () -> {});
          member.forgetParts();
        }
        int from = waiting.size();
        value(member, tokens);
        ranges.put(name, new Range(from, waiting.size()));
      }
    }
  }

  private void array(CountedPlace place, JsonTokens tokens) {
    if (tokens.next() == JsonEvent.ARRAY_END) {
      nothing(place);
      return;
    }
    place.values++;
    rows(place, place.wraps() || place.hasCell);
    boolean looksInside = place.wraps() || !place.isWhole;
    do {
      if (looksInside) {
        value(place.metElements(), tokens);
      } else {
        skip(tokens);
      }
    } while (tokens.next() != JsonEvent.ARRAY_END);
  }

  private void scalar(CountedPlace place, JsonTokens tokens) {
    place.values++;
    if (place.wraps()) {
      rows(place, true);
      scalar(place.metElements(), tokens);
      return;
    }
    begin(place);
    rows(place, place.hasCell);
    if (muted == 0) {
      for (int i = 0; i < place.parts.size(); i++) {
        CountedPlace.Part part = place.parts.get(i);
        (part.day()
                ? KeyText.day(tokens.event(), tokens.text())
                : KeyText.of(tokens.event(), tokens.text(), part.type(), rules))
            .ifPresent(text -> part.key().set(part.index(), text));
      }
    }
    end(place);
  }

  /// Whether one of several members of a name stands.
  private boolean setsApart() {
    return rules.repeatedNames() != TextRules.RepeatedNames.REJECT_RECORD;
  }

  private static void begin(CountedPlace place) {
    for (int i = 0; i < place.keys.size(); i++) {
      place.keys.get(i).begin();
    }
  }

  private void rows(CountedPlace place, boolean isPresent) {
    if (muted > 0) {
      return;
    }
    for (int i = 0; i < place.rows.size(); i++) {
      CountedRows rows = place.rows.get(i);
      if (isPresent || !rows.onlyPresent) {
        act(rows::count);
      }
    }
  }

  private void end(CountedPlace place) {
    if (muted > 0) {
      return;
    }
    for (int i = 0; i < place.keys.size(); i++) {
      CountedKey key = place.keys.get(i);
      String text = key.key();
      act(() -> key.end(text));
    }
  }

  private void act(Runnable action) {
    if (rules.repeatedNames() == TextRules.RepeatedNames.KEEP_LAST) {
      waiting.add(action);
    } else {
      action.run();
    }
  }

  private static void skip(JsonTokens tokens) {
    int depth = 0;
    do {
      switch (tokens.event()) {
        case OBJECT_START, ARRAY_START -> depth++;
        case OBJECT_END, ARRAY_END -> depth--;
        case NAME, STRING, NUMBER, TRUE, FALSE, NULL, END -> {}
      }
      if (depth > 0) {
        tokens.next();
      }
    } while (depth > 0);
  }
}
