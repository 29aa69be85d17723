package io.github.starload.ui.design;

import io.github.starload.design.NodeRole;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.MixedKinds;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.ui.control.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was found at a path, and what can be made of it.
final class PathForm {
  private PathForm() {}

  static Form of(DesignViewModel model, Picture drawn, PathNode node) {
    PathProfile at = node.at();
    Form form = new Form(at.path().toString(), DesignText.type(at));
    if (!node.path().isRoot()) {
      form.choice(
          "path-role",
          DesignWords.BECOMES.text(),
          List.of(NodeRole.values()),
          node.role(),
          DesignText::role,
          role -> model.edit(roleEdit(node, role)));
    }
    if (node.isMixed()) {
      mixed(form, model, drawn, at);
    }
    seen(form, node);
    for (Selection place : node.places()) {
      switch (place) {
        case Selection.OfTable(var table) ->
            form.button(
                "to-" + table,
                DesignWords.TO_TABLE.text(table),
                "fth-grid",
                () -> model.select(place));
        case Selection.OfColumn(var table, var column) ->
            form.button(
                "to-" + table + "-" + column,
                DesignWords.TO_COLUMN.text(table + "." + column),
                "fth-columns",
                () -> model.select(place));
        case Selection.OfPath _, Selection.OfDesign _ -> {}
      }
    }
    at.map().ifPresent(map -> form.sentence(DesignWords.USED_AS_MAP.text(map.reason())));
    drawn.design().evidence().stream()
        .filter(evidence -> evidence.path().equals(at.path()))
        .map(TableForm::sentence)
        .forEach(form::sentence);
    drawn.design().leftOut().stream()
        .filter(left -> left.path().equals(at.path()))
        .forEach(left -> form.sentence(DesignWords.LEFT_OUT_WHY.text(left.reason())));
    return form;
  }

  /// Taking in and leaving out have edits of their own.
  private static DesignEdit roleEdit(PathNode node, NodeRole role) {
    return role == NodeRole.LEFT_OUT
        ? new DesignEdit.LeaveOut(node.path(), node.at().occurrences().total())
        : new DesignEdit.SetRole(node.path(), role);
  }

  /// How mixed values are kept, as the design has it now.
  private static void mixed(Form form, DesignViewModel model, Picture drawn, PathProfile at) {
    Optional<MixedKinds> now = MixedChoices.now(drawn.design(), at);
    List<Optional<MixedKinds>> choices = new ArrayList<>();
    if (now.isEmpty()) {
      choices.add(now);
    }
    MixedChoices.of(at).stream().map(Optional::of).forEach(choices::add);
    form.choice(
        "path-mixed",
        DesignWords.MIXED.text(),
        choices,
        now,
        choice -> choice.map(MixedChoices::words).orElse(DesignWords.MIXED_CHOOSE.text()),
        choice ->
            choice.ifPresent(kept -> model.edit(new DesignEdit.SetMixedKinds(at.path(), kept))));
  }

  private static void seen(Form form, PathNode node) {
    PathProfile at = node.at();
    Occurrences seen = at.occurrences();
    form.text(DesignWords.PATH_VALUES.text(), Amount.of(node.count()));
    form.text(DesignWords.PATH_NULLS.text(), Amount.of(node.empty()));
    form.text(DesignWords.DISTINCT.text(), node.distinct());
    if (seen.scalars() > 0) {
      form.text(DesignWords.PATH_LEAST.text(), at.smallest());
      form.text(DesignWords.PATH_GREATEST.text(), at.largest());
      form.text(DesignWords.PATH_LONGEST.text(), Amount.of(at.maxTextBytes(), "byte"));
    }
    String empties =
        String.join(
            ", ",
            Stream.of(
                    empty(seen.emptyStrings(), DesignWords.EMPTY_TEXT),
                    empty(seen.emptyArrays(), DesignWords.EMPTY_ARRAY),
                    empty(seen.emptyObjects(), DesignWords.EMPTY_OBJECT))
                .filter(words -> !words.isEmpty())
                .toList());
    form.text(DesignWords.PATH_EMPTY.text(), empties);
  }

  private static String empty(long count, DesignWords noun) {
    return count == 0 ? "" : Amount.of(count, noun.text());
  }
}
