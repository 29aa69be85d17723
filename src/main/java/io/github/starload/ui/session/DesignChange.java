package io.github.starload.ui.session;

import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.EditHistory;
import io.github.starload.design.edit.EditHistory.Step;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.suggest.Suggester;
import io.github.starload.suggest.edit.DesignDrift;
import io.github.starload.suggest.edit.DesignEditor;
import io.github.starload.suggest.edit.DesignGrowth;
import io.github.starload.ui.control.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One change to the session's design; made off the FX thread.
sealed interface DesignChange {

  /// What came of a change.
  ///
  /// @param dataset that was met; empty if the change was another
  /// @param notice what a person should know, as sentences
  record Made(EditHistory edits, Optional<Dataset> dataset, Optional<String> notice) {
    static Made of(EditHistory edits) {
      return new Made(edits, Optional.empty(), Optional.empty());
    }
  }

  /// Makes the change.
  ///
  /// @throws StarloadException if it is refused; then nothing changes
  Made make(Optional<EditHistory> before, Optional<Dataset> dataset);

  private static EditHistory required(Optional<EditHistory> before) {
    return before.orElseThrow(() -> StarloadException.defect("There is no design yet", null));
  }

  /// One edit.
  record Edit(DesignEdit edit) implements DesignChange {
    @Override
    public Made make(Optional<EditHistory> before, Optional<Dataset> dataset) {
      EditHistory edits = required(before);
      DesignEditor editor = new DesignEditor(dataset.map(Dataset::profile));
      StarDesign edited = editor.apply(edits.design(), edit);
      return Made.of(edited.equals(edits.design()) ? edits : edits.with(edit, edited));
    }
  }

  /// Takes the last edit back.
  record Undo() implements DesignChange {
    @Override
    public Made make(Optional<EditHistory> before, Optional<Dataset> dataset) {
      return Made.of(required(before).undo());
    }
  }

  /// Makes it again.
  record Redo() implements DesignChange {
    @Override
    public Made make(Optional<EditHistory> before, Optional<Dataset> dataset) {
      return Made.of(required(before).redo());
    }
  }

  /// Meets data that was read, or read further than before.
  ///
  /// @param fixed whether the design stays as a person decided, and grows only as its contract says
  record Meet(Dataset read, boolean fixed) implements DesignChange {
    @Override
    public Made make(Optional<EditHistory> before, Optional<Dataset> dataset) {
      return before.isPresent() && fixed ? grown(before.get()) : proposed(before);
    }

    private Made grown(EditHistory before) {
      if (!read.isWhole()) {
        return new Made(before, Optional.of(read), Optional.empty());
      }
      try {
        DesignGrowth growth = DesignGrowth.toward(before.design(), read.profile());
        if (growth.grown().isEmpty()) {
          return new Made(before, Optional.of(read), Optional.empty());
        }
        EditHistory edits = new EditHistory(before.saved(), growth.design(), List.of(), List.of());
        String notice =
            SessionWords.GREW.text(
                growth.grown().stream()
                    .map(DesignDrift.Difference::sentence)
                    .collect(Collectors.joining("; ")));
        return new Made(edits, Optional.of(read), Optional.of(notice));
      } catch (StarloadException e) {
        return new Made(before, Optional.of(read), Optional.of(e.problem().sentence()));
      }
    }

    /// A proposal, with the edits made before made again on it.
    private Made proposed(Optional<EditHistory> before) {
      Profile profile = read.profile();
      EditHistory edits = EditHistory.of(Suggester.suggest(profile));
      DesignEditor editor = new DesignEditor(Optional.of(profile));
      List<String> lost = new ArrayList<>();
      for (Step step : before.map(EditHistory::done).orElse(List.of())) {
        try {
          edits = edits.with(step.edit(), editor.apply(edits.design(), step.edit()));
        } catch (StarloadException e) {
          lost.add(e.problem().sentence());
        }
      }
      Optional<String> notice =
          lost.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  SessionWords.EDITS_LOST.text(
                      Amount.of(lost.size(), "edit"), String.join(" ", lost)));
      return new Made(edits, Optional.of(read), notice);
    }
  }
}
