package io.github.starload.ui.design;

import io.github.starload.design.NodeRole;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.MixedKinds;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import io.github.starload.ui.control.Amount;
import java.util.List;
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
          "Becomes",
          List.of(NodeRole.values()),
          node.role(),
          DesignText::role,
          role -> model.edit(roleEdit(node, role)));
    }
    if (node.isMixed()) {
      mixed(form, model, at);
    }
    seen(form, node);
    for (Selection place : node.places()) {
      switch (place) {
        case Selection.OfTable(var table) ->
            form.button("to-" + table, "To table " + table, "fth-grid", () -> model.select(place));
        case Selection.OfColumn(var table, var column) ->
            form.button(
                "to-" + table + "-" + column,
                "To column " + table + "." + column,
                "fth-columns",
                () -> model.select(place));
        case Selection.OfPath _ -> {}
      }
    }
    at.map().ifPresent(map -> form.sentence("Used as a map. " + map.reason()));
    drawn.design().evidence().stream()
        .filter(evidence -> evidence.path().equals(at.path()))
        .map(TableForm::sentence)
        .forEach(form::sentence);
    drawn.design().leftOut().stream()
        .filter(left -> left.path().equals(at.path()))
        .forEach(left -> form.sentence("Left out: " + left.reason()));
    return form;
  }

  /// Taking in and leaving out have edits of their own.
  private static DesignEdit roleEdit(PathNode node, NodeRole role) {
    return role == NodeRole.LEFT_OUT
        ? new DesignEdit.LeaveOut(node.path(), node.at().occurrences().total())
        : new DesignEdit.SetRole(node.path(), role);
  }

  private static void mixed(Form form, DesignViewModel model, PathProfile at) {
    List<String> choices = List.of("choose …", "as text", "whole, as SUPER");
    form.choice(
        "path-mixed",
        "Mixed values",
        choices,
        choices.getFirst(),
        words -> words,
        words ->
            model.edit(
                new DesignEdit.SetMixedKinds(
                    at.path(),
                    words.equals("as text")
                        ? new MixedKinds.AsText(
                            Math.clamp(at.maxTextBytes(), 8, ColumnType.MAX_VARCHAR_BYTES))
                        : new MixedKinds.Whole())));
  }

  private static void seen(Form form, PathNode node) {
    PathProfile at = node.at();
    Occurrences seen = at.occurrences();
    form.text("Values", Amount.of(node.count()));
    form.text("Null or absent", Amount.of(node.empty()));
    form.text("Distinct", node.distinct());
    if (seen.scalars() > 0) {
      form.text("Least", at.smallest());
      form.text("Greatest", at.largest());
      form.text("Longest", Amount.of(at.maxTextBytes(), "byte"));
    }
    String empties =
        String.join(
            ", ",
            Stream.of(
                    empty(seen.emptyStrings(), "empty text"),
                    empty(seen.emptyArrays(), "empty array"),
                    empty(seen.emptyObjects(), "empty object"))
                .filter(words -> !words.isEmpty())
                .toList());
    form.text("Empty", empties);
  }

  private static String empty(long count, String noun) {
    return count == 0 ? "" : Amount.of(count, noun);
  }
}
