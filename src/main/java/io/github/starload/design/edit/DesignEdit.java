package io.github.starload.design.edit;

import io.github.starload.design.ConflictRule;
import io.github.starload.design.Contract;
import io.github.starload.design.NodeRole;
import io.github.starload.design.NullReference;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.List;
import java.util.Optional;

/// One change to a design (`design.md` section 5).
public sealed interface DesignEdit {

  /// An edit for which the design itself knows enough; [PureEdits] applies it.
  sealed interface Pure extends DesignEdit {}

  /// An edit that asks what the data holds at a path.
  sealed interface NeedsData extends DesignEdit {}

  /// Another name for the dataset, which stands in keys of the lake and in reports.
  record RenameDataset(String name) implements Pure {}

  /// Another name for a table, and in everything that refers to it. Its surrogate keys change, as
  /// they are hashes of name and natural key.
  record RenameTable(String table, String name) implements Pure {}

  /// Another name for a column, and in everything that refers to it.
  record RenameColumn(String table, String column, String name) implements Pure {}

  /// Another type for a column that holds values of the data.
  record RetypeColumn(String table, String column, ColumnType type) implements Pure {}

  /// The order of the columns: those named come right after the keys, the others follow as they
  /// stood.
  record OrderColumns(String table, List<String> columns) implements Pure {
    public OrderColumns {
      columns = List.copyOf(columns);
    }
  }

  /// Another place for one column.
  ///
  /// @param before the column that it comes to stand before; empty for the last place that holds
  ///     data
  record PlaceColumn(String table, String column, Optional<String> before) implements Pure {}

  /// Another natural key of a fact or dimension.
  ///
  /// @param columns that make the key; empty for a hash of the record, which only a fact has
  record SetKey(String table, List<String> columns) implements Pure {
    public SetKey {
      columns = List.copyOf(columns);
    }
  }

  /// Removes all columns and tables at and below a path, and lists the path as left out.
  ///
  /// @param occurrences how often something stands there, 0 where nobody counted
  record LeaveOut(JsonPath path, long occurrences) implements Pure {}

  /// Which value a dimension keeps where attributes conflict.
  record SetConflictRule(String table, ConflictRule rule) implements Pure {}

  /// What refers to a dimension where the data has nothing.
  record SetNullReference(String table, NullReference rule) implements Pure {}

  /// What one row of a table stands for, as a sentence.
  record SetGrain(String table, String sentence) implements Pure {}

  /// The contract of every table that has none of its own.
  record SetContract(Contract contract) implements Pure {}

  /// The contract of one table; empty for that of the design.
  record SetTableContract(String table, Optional<Contract> contract) implements Pure {}

  /// What happens to values that a column does not keep; empty for what the contract of its table
  /// says.
  record SetColumnContract(String table, String column, Optional<Contract.Mode> contract)
      implements Pure {}

  /// What happens to text that cannot be kept.
  record SetTextRules(TextRules rules) implements Pure {}

  /// How many records of a load may be rejected.
  record SetRejectLimit(long records) implements Pure {}

  /// How values of several kinds at one path are kept, with the types that the choice needs.
  record SetMixedKinds(JsonPath path, MixedKinds choice) implements Pure {}

  /// A row of `dim_date` for each day of a column, and a column that refers to it.
  record AddDateDimension(String table, String column) implements Pure {}

  /// Undoes [AddDateDimension]; the last one takes `dim_date` away.
  record RemoveDateDimension(String table, String column) implements Pure {}

  /// What becomes of a node of the JSON tree.
  record SetRole(JsonPath path, NodeRole role) implements NeedsData {}

  /// Takes a path in that was left out, as the tool would propose it.
  record TakeIn(JsonPath path) implements NeedsData {}
}
