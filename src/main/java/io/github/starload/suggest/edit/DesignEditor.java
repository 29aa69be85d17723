package io.github.starload.suggest.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NodeRole;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.EditText;
import io.github.starload.design.edit.PureEdits;
import io.github.starload.design.rules.DesignRules;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.suggest.Suggester;
import io.github.starload.type.ColumnType;
import java.util.Optional;

/// Applies any edit; where the data is known, an edit that would lose some of it is refused.
public final class DesignEditor {
  private final Optional<Profile> profile;

  /// @param profile of the data; empty where a design is edited without it
  public DesignEditor(Optional<Profile> profile) {
    this.profile = profile;
  }

  /// The design after an edit, which is whole.
  ///
  /// @throws StarloadException of kind INPUT, with the reason, if the edit names what is not there,
  ///     gives no whole design, needs data that is not known, or would lose data
  public StarDesign apply(StarDesign design, DesignEdit edit) {
    return switch (edit) {
      case DesignEdit.RetypeColumn retype -> {
        StarDesign retyped = PureEdits.apply(design, retype);
        refuseLoss(design, retype);
        yield retyped;
      }
      case DesignEdit.LeaveOut leave -> PureEdits.apply(design, counted(leave));
      case DesignEdit.Pure pure -> PureEdits.apply(design, pure);
      case DesignEdit.SetRole(JsonPath path, NodeRole role) ->
          role == NodeRole.LEFT_OUT
              ? PureEdits.apply(design, counted(new DesignEdit.LeaveOut(path, 0)))
              : graft(design, edit, path, role);
      case DesignEdit.TakeIn(JsonPath path) -> {
        if (design.leftOut().stream().map(LeftOut::path).noneMatch(path::equals)) {
          throw refused(
              edit, "it is not left out", "The design shows what it leaves out at its end");
        }
        yield graft(design, edit, path, Roles.proposed(known(edit), path));
      }
    };
  }

  /// Room in bytes for every scalar at a path as text; the most there is where the data is not
  /// known.
  public int textBytes(JsonPath path) {
    return profile
        .flatMap(known -> Observed.at(known, path))
        .map(at -> Math.clamp(at.maxTextBytes(), 8, ColumnType.MAX_VARCHAR_BYTES))
        .orElse(ColumnType.MAX_VARCHAR_BYTES);
  }

  private StarDesign graft(StarDesign design, DesignEdit edit, JsonPath path, NodeRole role) {
    Profile known = known(edit);
    if (Observed.at(known, path).isEmpty()) {
      throw refused(edit, "the data holds nothing there", "Give a path as the profile shows it");
    }
    StarDesign grafted = Suggester.graft(design, known, path, role);
    return DesignRules.require(grafted, "Cannot " + EditText.of(edit));
  }

  private Profile known(DesignEdit edit) {
    return profile.orElseThrow(
        () -> refused(edit, "what the data holds there is not known", "Give the data with --data"));
  }

  private DesignEdit.LeaveOut counted(DesignEdit.LeaveOut leave) {
    return profile
        .flatMap(known -> Observed.at(known, leave.path()))
        .map(at -> new DesignEdit.LeaveOut(leave.path(), at.occurrences().total()))
        .orElse(leave);
  }

  /// A type that loses values is taken only where the contract rejects them, counted.
  private void refuseLoss(StarDesign design, DesignEdit.RetypeColumn retype) {
    Table table = design.table(retype.table());
    for (Column column : table.columns()) {
      Mode types = design.types(table.name(), column);
      boolean rejects = types == Mode.REJECT_ROW || types == Mode.REJECT_VALUE;
      if (column.name().equals(retype.column()) && !rejects) {
        for (JsonPath path : OriginPaths.of(column.origin())) {
          Optional<String> misfit =
              profile.flatMap(p -> Observed.at(p, path)).flatMap(at -> misfit(at, retype.type()));
          if (misfit.isPresent()) {
            throw refused(
                retype,
                "the data holds " + misfit.get(),
                "Choose a wider type, or let the contract of the column reject values");
          }
        }
      }
    }
  }

  private static Optional<String> misfit(PathProfile at, ColumnType type) {
    return TypeFit.misfit(at, type);
  }

  private static StarloadException refused(DesignEdit edit, String reason, String todo) {
    return StarloadException.input(
        "Cannot " + EditText.of(edit) + ": " + reason, Location.NOWHERE, todo);
  }
}
