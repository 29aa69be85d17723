package io.github.starload.suggest;

import io.github.starload.design.ConflictRule;
import io.github.starload.design.Evidence;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.profile.PathProfile;
import java.util.List;
import java.util.Optional;

/// Drafts the dimension of a group of places.
final class Dimensions {
  private Dimensions() {}

  /// Names a dimension and lets its places refer to it; its attributes come with [Named#draft].
  static Named name(References.Group group, Layout layout) {
    String name = layout.tableNames.take(List.of("dim", group.entity()));
    group.places().stream()
        .filter(place -> !place.path().isRoot())
        .forEach(place -> layout.refer(place, name, group.entity()));
    return new Named(name, group);
  }

  /// A dimension that has a name and waits for its columns.
  record Named(String name, References.Group group) {

    /// The table with its attributes; tables of the arrays in its objects go below it.
    Table draft(Layout layout) {
      String entity = group.entity();
      TableDraft draft = TableDraft.of(name, entity, TableDraft.Holder.DIMENSION);
      List<JsonPath> keys = group.places().stream().map(place -> place.key().path()).toList();
      draft.key(keyWords(), group.type(), new Origin.Attribute(keys));
      Optional<PathProfile> records =
          group.source().filter(place -> place.path().isRoot()).map(Place::key);
      for (Place place : group.places()) {
        if (!place.path().isRoot()) {
          layout.evidence.add(new Evidence(place.path(), name, Reasons.names(place, records)));
        }
      }
      group.source().ifPresent(place -> attributes(place, draft, layout));
      return new Table.Dimension(
          name,
          group.places().stream().map(Place::path).toList(),
          draft.finished(),
          draft.naturalKey(),
          grain(),
          ConflictRule.MOST_FREQUENT,
          NullReference.STAYS_NULL);
    }

    private void attributes(Place place, TableDraft draft, Layout layout) {
      place
          .at()
          .members()
          .forEach(
              (member, at) -> {
                if (place.attributes().contains(member)) {
                  layout.member(at, draft, List.of(member));
                }
              });
      layout.settle(draft, place.path());
    }

    private List<String> keyWords() {
      String entity = group.entity();
      return group
          .source()
          .map(place -> place.key().path())
          .filter(
              key ->
                  !EntityNames.ofReference(key.root().member(key.names().getLast()))
                      .equals(EntityNames.UNNAMED))
          .map(key -> List.of(key.names().getLast()))
          .orElse(List.of(entity, "id"));
    }

    private String grain() {
      String entity = group.entity();
      return group
          .source()
          .filter(place -> place.path().isRoot())
          .map(
              place ->
                  "One row for each record of "
                      + place.path().kind()
                      + ", and for each other "
                      + entity
                      + " that the data names.")
          .orElse("One row for each distinct " + entity + " that the data names.");
    }
  }
}
