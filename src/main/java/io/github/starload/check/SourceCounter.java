package io.github.starload.check;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonTokens;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordCursor;
import io.github.starload.source.Source;
import io.github.starload.type.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts the values at every path of the sources, token by token.
///
/// Shares the tokeniser with the normaliser and nothing else: it builds no records, knows no rows,
/// and does not ask the design what to count but for the paths whose distinct values feed a
/// dimension.
public final class SourceCounter {
  private static final int RECORDS_BETWEEN_LOOKS = 1000;

  private final Node root = new Node();
  private final List<Long> recordsBySource = new ArrayList<>();

  private SourceCounter() {}

  /// Counts all sources from end to end.
  public static SourceCounts count(StarDesign design, List<Source> sources, Cancellation cancel) {
    SourceCounter counter = new SourceCounter();
    for (Table table : design.tables()) {
      if (table instanceof Table.Dimension dimension) {
        dimension.paths().forEach(path -> counter.root.at(path).distinct = new HashSet<>());
      }
    }
    for (Source source : sources) {
      counter.recordsBySource.add(counter.read(source, cancel));
    }
    return counter.counts(design);
  }

  private long read(Source source, Cancellation cancel) {
    long records = 0;
    try (RecordCursor cursor = RecordCursor.open(source)) {
      while (cursor.next()) {
        records++;
        if (records % RECORDS_BETWEEN_LOOKS == 0) {
          cancel.check("nothing was changed");
        }
        root.value(cursor.tokens());
      }
    }
    return records;
  }

  private SourceCounts counts(StarDesign design) {
    Map<JsonPath, Long> occurrences = new TreeMap<>();
    root.collect(JsonPath.ROOT, occurrences);
    Map<String, Long> distinct = new HashMap<>();
    for (Table table : design.tables()) {
      if (table instanceof Table.Dimension dimension) {
        Set<String> values = new HashSet<>();
        dimension.paths().forEach(path -> values.addAll(root.at(path).values()));
        distinct.put(dimension.name(), (long) values.size());
      }
    }
    return new SourceCounts(recordsBySource, occurrences, distinct);
  }

  /// What was counted at one path.
  private static final class Node {
    private long objects;
    private long arrays;
    private long scalars;
    private long nulls;
    private final Map<String, Node> members = new HashMap<>();
    private @Nullable Node elements;
    private @Nullable Set<String> distinct;

    void value(JsonTokens tokens) {
      switch (tokens.event()) {
        case OBJECT_START -> {
          objects++;
          while (tokens.next() == JsonEvent.NAME) {
            Node member = members.computeIfAbsent(tokens.text(), _ -> new Node());
            tokens.next();
            member.value(tokens);
          }
        }
        case ARRAY_START -> {
          arrays++;
          while (tokens.next() != JsonEvent.ARRAY_END) {
            elements().value(tokens);
          }
        }
        case STRING, NUMBER, TRUE, FALSE -> {
          scalars++;
          if (distinct != null) {
            distinct.add(plain(tokens));
          }
        }
        case NULL -> nulls++;
        case OBJECT_END, ARRAY_END, NAME, END ->
            throw StarloadException.defect("No value begins at " + tokens.event(), null);
      }
    }

    /// The value as text, equal numbers alike.
    private static String plain(JsonTokens tokens) {
      String text = tokens.text();
      boolean otherSpelling =
          tokens.event() == JsonEvent.NUMBER
              && Numbers.asLong(text).isEmpty()
              && !Numbers.hasHugeExponent(text);
      return otherSpelling ? Numbers.exact(text).toPlainString() : text;
    }

    private Node elements() {
      if (elements == null) {
        elements = new Node();
      }
      return elements;
    }

    Node at(JsonPath path) {
      Node node = this;
      for (JsonPath.Step step : path.steps()) {
        node =
            switch (step) {
              case JsonPath.Step.Elements() -> node.elements();
              case JsonPath.Step.AnyMember() -> node.members.computeIfAbsent("*", _ -> new Node());
              case JsonPath.Step.Member(String name) ->
                  node.members.computeIfAbsent(name, _ -> new Node());
            };
      }
      return node;
    }

    Set<String> values() {
      return distinct == null ? Set.of() : distinct;
    }

    void collect(JsonPath path, Map<JsonPath, Long> into) {
      if (arrays > 0 && objects + scalars > 0) {
        wrapLoneValues();
      }
      long total = objects + arrays + scalars + nulls;
      if (total > 0) {
        into.put(path, total);
      }
      members.forEach((name, member) -> member.collect(path.member(name), into));
      if (elements != null) {
        elements.collect(path.elements(), into);
      }
    }

    /// A lone value where others are arrays is an array of one element (`design.md` section 4).
    private void wrapLoneValues() {
      Node lone = new Node();
      lone.objects = objects;
      lone.scalars = scalars;
      lone.members.putAll(members);
      lone.distinct = distinct;
      arrays += objects + scalars;
      objects = 0;
      scalars = 0;
      members.clear();
      elements().merge(lone);
    }

    private void merge(Node other) {
      objects += other.objects;
      arrays += other.arrays;
      scalars += other.scalars;
      nulls += other.nulls;
      other.members.forEach(
          (name, node) -> members.computeIfAbsent(name, _ -> new Node()).merge(node));
      if (other.elements != null) {
        elements().merge(other.elements);
      }
      if (other.distinct != null) {
        distinct = distinct == null ? new HashSet<>() : distinct;
        distinct.addAll(other.distinct);
      }
    }
  }
}
