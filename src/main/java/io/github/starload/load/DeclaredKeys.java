package io.github.starload.load;

import io.github.starload.design.ForeignKey;
import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import java.util.ArrayList;
import java.util.List;

/// The keys that tables declare. Redshift does not enforce them and trusts them
/// (`redshift-facts.md` section 4), so one that is broken must go.
final class DeclaredKeys {
  /// The kind of finding that says that a declared key went; its example begins with the table.
  static final String DROPPED = "key no longer declared";

  /// The kind of finding that says that a fact's rows were there already; its example begins with
  /// the table.
  static final String PRESENT = "key already in the target";

  private final LoadPlan plan;
  private final RecordedSession session;
  private final TargetDdl ddl;

  DeclaredKeys(LoadPlan plan, RecordedSession session) {
    this.plan = plan;
    this.session = session;
    this.ddl = new TargetDdl(plan.schema());
  }

  /// Takes back a table's primary key, and before it the foreign keys to it.
  ///
  /// @return the constraints that went, as `table.constraint`
  List<String> dropKeyOf(Table table) {
    List<String> declared = declared();
    List<String> dropped = new ArrayList<>();
    StarDesign design = plan.design();
    for (Table other : design.tables()) {
      for (ForeignKey key : ForeignKey.of(other)) {
        if (key.table().equals(table.name())) {
          drop(other, TargetDdl.foreignKey(other, key), declared, dropped);
        }
      }
    }
    drop(table, TargetDdl.primaryKey(table), declared, dropped);
    return dropped;
  }

  private void drop(Table table, String constraint, List<String> declared, List<String> dropped) {
    String name = table.name() + "." + constraint;
    if (declared.contains(name)) {
      session.execute(ddl.dropConstraint(table.name(), constraint));
      dropped.add(name);
    }
  }

  private List<String> declared() {
    return session
        .query(
            "SELECT table_name, constraint_name FROM information_schema.table_constraints"
                + " WHERE table_schema = "
                + Quoted.literal(plan.schema())
                + " AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')")
        .rows()
        .stream()
        .map(row -> row.get(0) + "." + row.get(1))
        .toList();
  }
}
