package io.github.starload.source;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The records of newline-delimited text, malformed ones passed over up to a limit.
///
/// Each line is tried before it is given out, so that nobody has read half of a record that is then
/// rejected. A value may span lines: they are joined while it is not complete. After a malformed
/// one the reading goes on at the next line; if lines were joined, at the next that begins like it.
final class LineRecords implements Records {
  private final String source;
  private final TextLines lines;
  private final JsonPointer pointer;
  private final RejectLimit limit;
  private final Consumer<RejectedRecord> rejections;
  private final Set<String> beside;
  private JsonTokens tokens;
  private @Nullable RecordWalk walk;
  private long records;
  private long rejected;

  LineRecords(
      String source,
      TextLines lines,
      Reading reading,
      Consumer<RejectedRecord> rejections,
      Set<String> beside) {
    this.source = source;
    this.lines = lines;
    this.pointer = reading.records().orElse(JsonPointer.WHOLE);
    this.limit = reading.rejectLimit();
    this.rejections = rejections;
    this.beside = beside;
    this.tokens = new JsonTokens(source, InputStream.nullInputStream());
  }

  @Override
  public boolean next() {
    while (walk == null || !walk.next()) {
      Optional<JoinedLines> sound = nextSound();
      if (sound.isEmpty()) {
        return false;
      }
      tokens = new JsonTokens(source, sound.get().text(), sound.get().start());
      walk = new RecordWalk(tokens, pointer, beside);
    }
    records++;
    return true;
  }

  @Override
  public JsonTokens tokens() {
    return tokens;
  }

  @Override
  public long number() {
    return records + rejected;
  }

  @Override
  public long rejected() {
    return rejected;
  }

  @Override
  public void close() {
    tokens.close();
  }

  private Optional<JoinedLines> nextSound() {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().isTooLong()) {
        rejectTooLong(new JoinedLines(line.get(), lines));
      } else if (!line.get().isBlank()) {
        JoinedLines joined = new JoinedLines(line.get(), lines);
        if (isSound(joined)) {
          return Optional.of(joined);
        }
      }
    }
    return Optional.empty();
  }

  private void rejectTooLong(JoinedLines line) {
    reject(
        line,
        JsonPath.ROOT,
        new Problem(
            ProblemKind.INPUT,
            "Cannot read the JSON: a line is longer than a record may be",
            new Location.InSource(source, line.first().number(), 1, line.first().byteOffset(), ""),
            "Check that it is JSON"));
  }

  private boolean isSound(JoinedLines joined) {
    JoinedLines.Joining text = joined.joining();
    try (JsonTokens trial = new JsonTokens(source, text, joined.start())) {
      text.readBy(trial);
      return isSound(joined, trial);
    } catch (TextLines.Unreadable e) {
      throw e;
    } catch (StarloadException e) {
      reject(joined, JsonPath.ROOT, e.problem());
      return false;
    }
  }

  private boolean isSound(JoinedLines joined, JsonTokens trial) {
    try {
      RecordWalk trialWalk = new RecordWalk(trial, pointer, beside);
      while (trialWalk.next()) {
        JsonReader.check(trial);
      }
      return true;
    } catch (TextLines.Unreadable e) {
      throw e;
    } catch (StarloadException e) {
      reject(joined, trial.path(pointer.names().size()), e.problem());
      return false;
    }
  }

  private void reject(JoinedLines joined, JsonPath path, Problem problem) {
    rejected++;
    if (rejected > limit.records()) {
      throw new StarloadException(
          new Problem(
              problem.kind(),
              problem.what(),
              problem.where(),
              "This is one malformed record more than the "
                  + limit.records()
                  + " that may be rejected; mend it, or allow more with --reject-limit"));
    }
    rejections.accept(
        new RejectedRecord(
            source,
            number(),
            joined.first().number(),
            path.toString(),
            problem.what() + " (" + problem.where().text() + ")"));
    if (!joined.others().isEmpty()) {
      lines.putBack(joined.others());
      skipToLineLike(joined.first());
    }
  }

  private void skipToLineLike(TextLine first) {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().beginsLike(first)) {
        lines.putBack(List.of(line.get()));
        return;
      }
    }
  }
}
