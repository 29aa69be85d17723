package io.github.starload.source;

import io.github.starload.json.JsonPointer;
import io.github.starload.source.TextSketch.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the records that an answer of a service wraps, as in `{"data":[…],"meta":{}}` or
/// `{"response":{"numFound":2,"docs":[…]}}`.
///
/// One array of objects must stand out, and what lies beside it must speak about the answer as a
/// whole. In doubt there is no envelope: the whole value stays one record, which loses nothing. So
/// an order with an `id` and `items` is one record, and so is a value with two arrays of objects.
final class Envelope {
  /// Names that hardly ever hold anything but the records; beside them anything may stand that does
  /// not identify.
  private static final Set<String> RECORDS =
      Set.of("data", "results", "records", "rows", "hits", "docs", "documents", "features");

  /// Names, without case and separators, that speak about an answer and not about a record.
  private static final Set<String> ABOUT_THE_ANSWER =
      Set.of(
          ("meta metadata info header headers responseheader context jsonapi api apiversion version"
               + " schema fields columns total totals totalcount totalresults totalrecords"
               + " totalhits totalpages totalelements totalitems count size length number numfound"
               + " numberofelements resultcount recordcount page pages pageinfo pagination paging"
               + " pageindex pagenumber pagesize perpage limit offset skip start end first last"
               + " next prev previous nextpage previouspage nextpagetoken pagetoken cursor"
               + " nextcursor hasmore hasnext hasprevious more empty links link self href url"
               + " status statuscode code success ok error errors warning warnings message messages"
               + " took timedout shards maxscore facets aggregations aggs included requestid query"
               + " filter filters sort order generated generatedat generator timestamp created"
               + " createdat updated updatedat lastupdated lastmodified lastupdate date time"
               + " license licence copyright attribution source sources comment comments"
               + " description documentation disclaimer notice crs bbox debug etag kind type name"
               + " title")
              .split(" "));

  /// Of these, what may as well belong to a record; taken for words about the answer only beside
  /// one of [#RECORDS].
  private static final Set<String> OF_EITHER =
      Set.of("name", "title", "type", "kind", "description", "comment", "comments", "date", "time");

  private Envelope() {}

  /// Where the records are, judged by the beginning of the text; the whole text if nothing wraps
  /// them.
  static JsonPointer records(byte[] head) {
    TextSketch top = TextSketch.of(head);
    if (top.kind() != Kind.OBJECT) {
      return JsonPointer.WHOLE;
    }
    List<JsonPointer> arrays = new ArrayList<>();
    collect(top, JsonPointer.WHOLE, Kind.ARRAY_OF_OBJECTS, arrays);
    if (arrays.isEmpty()) {
      collect(top, JsonPointer.WHOLE, Kind.EMPTY_ARRAY, arrays);
      arrays.removeIf(array -> !isRecordsName(array));
    }
    if (arrays.size() > 1) {
      arrays.removeIf(array -> !isRecordsName(array));
    }
    return arrays.size() == 1 && wraps(top, arrays.getFirst())
        ? arrays.getFirst()
        : JsonPointer.WHOLE;
  }

  private static void collect(
      TextSketch at, JsonPointer pointer, Kind kind, List<JsonPointer> into) {
    at.members()
        .forEach(
            (name, member) -> {
              if (member.kind() == kind && !speaksOfTheAnswer(name)) {
                into.add(pointer.at(name));
              }
              if (member.kind() == Kind.OBJECT) {
                collect(member, pointer.at(name), kind, into);
              }
            });
  }

  /// Whether everything beside the way to the array speaks about the answer.
  private static boolean wraps(TextSketch top, JsonPointer array) {
    boolean recordsName = isRecordsName(array);
    TextSketch at = top;
    boolean alone = true;
    for (String name : array.names()) {
      Set<String> beside = new HashSet<>(at.members().keySet());
      beside.remove(name);
      alone &= beside.isEmpty();
      for (String other : beside) {
        boolean fits = recordsName ? !identifies(other) : speaksOfTheAnswerAlone(other);
        if (!fits) {
          return false;
        }
      }
      at = at.members().getOrDefault(name, top);
    }
    // A lone object in an array of any name may as well be a record's only part.
    return recordsName || !alone || at.elements() > 1;
  }

  private static boolean isRecordsName(JsonPointer array) {
    return RECORDS.contains(plain(array.names().getLast()));
  }

  private static boolean identifies(String name) {
    return !ABOUT_THE_ANSWER.contains(plain(name))
        && name.matches("(?i)_?id|uuid|guid|key|sku|.*_id|.*_key|.*[a-z](Id|ID|Key)");
  }

  private static boolean speaksOfTheAnswer(String name) {
    return ABOUT_THE_ANSWER.contains(plain(name));
  }

  private static boolean speaksOfTheAnswerAlone(String name) {
    return speaksOfTheAnswer(name) && !OF_EITHER.contains(plain(name));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_@$. ]", "");
  }
}
