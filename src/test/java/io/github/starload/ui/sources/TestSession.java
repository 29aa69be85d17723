package io.github.starload.ui.sources;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.SourceOpeners;
import io.github.starload.ui.session.Designer;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.session.SessionKeeper;
import io.github.starload.ui.session.UnsavedEdits;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A session without a window, whose work is done at once.
public final class TestSession {
  public final Session session = new Session();
  public final Designer designer = new Designer(session, new AtOnceTaskRunner());
  public final SourcesViewModel sources;
  public final SessionKeeper keeper;
  public final UnsavedEdits unsaved;
  private UnsavedEdits.Answer answer = UnsavedEdits.Answer.GIVE_UP;
  private Optional<Path> file = Optional.empty();

  /// @param state folder of local state
  public TestSession(Path state) {
    unsaved = new UnsavedEdits(session, designer, new Told());
    keeper = new SessionKeeper(session, new AtOnceTaskRunner(), state);
    sources =
        new SourcesViewModel(
            session,
            designer,
            unsaved,
            new AtOnceTaskRunner(),
            new SourceOpeners(
                state.resolve("spool"),
                InputStream.nullInputStream(),
                new RequestHeaders(""),
                bucket -> {
                  throw StarloadException.input("no bucket " + bucket, Location.NOWHERE, "");
                }),
            InstantSource.fixed(Instant.EPOCH));
  }

  /// Takes up what was kept, and keeps from now on.
  public TestSession begin() {
    keeper.begin(designer, sources::restore);
    return this;
  }

  /// Begins with a design that a person opened.
  public TestSession begin(Path design) {
    keeper.begin(design, unsaved, designer, sources::restore);
    return this;
  }

  public void stays() {
    answer = UnsavedEdits.Answer.STAY;
  }

  public void givesUp() {
    answer = UnsavedEdits.Answer.GIVE_UP;
  }

  /// Answers that edits are to be saved there.
  public void saves(Path to) {
    answer = UnsavedEdits.Answer.SAVE;
    file = Optional.of(to);
  }

  private final class Told implements UnsavedEdits.Question {
    @Override
    public UnsavedEdits.Answer save(String dataset) {
      return answer;
    }

    @Override
    public Optional<Path> file(String proposedName) {
      return file;
    }
  }
}
