package io.github.starload.source;

import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonTokens;
import io.github.starload.problem.StarloadException;
import java.util.List;
import java.util.Set;

/// Moves through a text from record to record.
///
/// At the top of the text the records are the elements of an array, or the values themselves; below
/// it the elements of the array that a pointer names, or the value there. Every top-level value
/// must have something at the pointer; null there is no record.
final class RecordWalk {
  /// More names than a person would read.
  private static final int MOST_BESIDE = 1000;

  private static final int IS_OBJECT = -1;

  private final JsonTokens tokens;
  private final JsonPointer pointer;
  private final List<String> names;
  private final Set<String> beside;

  /// For each container open on the way: the elements met in it, or [#IS_OBJECT].
  private final int[] met;

  private int open;
  private boolean found;
  private boolean inRecords;

  /// @param beside gathers what lies beside the records
  RecordWalk(JsonTokens tokens, JsonPointer pointer, Set<String> beside) {
    this.tokens = tokens;
    this.pointer = pointer;
    this.names = pointer.names();
    this.beside = beside;
    this.met = new int[names.size()];
  }

  /// Moves to the first token of the next record; answers false at the end. The caller must have
  /// read the record before, up to its closing token.
  boolean next() {
    while (true) {
      JsonEvent event = tokens.next();
      if (inRecords) {
        if (event != JsonEvent.ARRAY_END) {
          return true;
        }
        inRecords = false;
        leave();
      } else if (event == JsonEvent.END) {
        return false;
      } else if (event == JsonEvent.OBJECT_END || event == JsonEvent.ARRAY_END) {
        open--;
        leave();
      } else if (isOnTheWay(event) && isRecord()) {
        return true;
      }
    }
  }

  /// Steps into the value that begins here, or passes over it if it lies beside the way.
  private boolean isOnTheWay(JsonEvent event) {
    if (open == 0) {
      found = false;
      return true;
    }
    String name = names.get(open - 1);
    boolean onTheWay;
    String here;
    if (event == JsonEvent.NAME) {
      here = tokens.text();
      onTheWay = here.equals(name);
      tokens.next();
    } else {
      here = "*";
      onTheWay = name.equals(Integer.toString(met[open - 1]++));
    }
    if (!onTheWay) {
      if (beside.size() < MOST_BESIDE) {
        beside.add(pointer.first(open - 1).at(here).toString());
      }
      tokens.skipValue();
    }
    return onTheWay;
  }

  /// Whether the value that begins here, on the way, is itself a record; goes inside it if not.
  private boolean isRecord() {
    JsonEvent event = tokens.event();
    if (open == names.size()) {
      found = true;
      inRecords = event == JsonEvent.ARRAY_START;
      boolean nothing = event == JsonEvent.NULL && open > 0;
      return !inRecords && !nothing;
    }
    if (event == JsonEvent.OBJECT_START || event == JsonEvent.ARRAY_START) {
      met[open] = event == JsonEvent.OBJECT_START ? IS_OBJECT : 0;
      open++;
    } else {
      leave();
    }
    return false;
  }

  /// At the end of a top-level value.
  private void leave() {
    if (open == 0 && !found) {
      throw StarloadException.input(
          "Cannot find the records: there is nothing at " + pointer,
          tokens.location(),
          "Name another place with --records; --records \"\" reads whole values");
    }
  }
}
