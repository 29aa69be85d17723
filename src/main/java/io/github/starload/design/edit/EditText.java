package io.github.starload.design.edit;

import java.util.Locale;

/// Says what an edit does, to follow "Cannot", "Undo:" or a bullet: `rename table a to b`.
public final class EditText {
  private EditText() {}

  /// The words, without a full stop.
  public static String of(DesignEdit edit) {
    return switch (edit) {
      case DesignEdit.RenameDataset(var name) -> "rename the dataset to " + name;
      case DesignEdit.RenameTable(var table, var name) -> "rename table " + table + " to " + name;
      case DesignEdit.RenameColumn(var table, var column, var name) ->
          "rename column " + table + "." + column + " to " + name;
      case DesignEdit.RetypeColumn(var table, var column, var type) ->
          "give column " + table + "." + column + " the type " + type.sql();
      case DesignEdit.OrderColumns(var table, var columns) ->
          "put the columns " + String.join(", ", columns) + " of " + table + " first";
      case DesignEdit.PlaceColumn(var table, var column, var before) ->
          "put column "
              + table
              + "."
              + column
              + before.map(next -> " before " + next).orElse(" last");
      case DesignEdit.SetKey(var table, var columns) ->
          "identify the rows of "
              + table
              + " by "
              + (columns.isEmpty() ? "a hash of the record" : String.join(", ", columns));
      case DesignEdit.LeaveOut(var path, _) -> "leave out " + path;
      case DesignEdit.SetConflictRule(var table, var rule) ->
          "let " + table + " keep the " + word(rule) + " of conflicting attributes";
      case DesignEdit.SetNullReference(var table, var rule) ->
          "say that a null reference to " + table + " " + word(rule);
      case DesignEdit.SetGrain(var table, _) -> "set the grain of " + table;
      case DesignEdit.SetContract _ -> "set the contract";
      case DesignEdit.SetTableContract(var table, _) -> "set the contract of " + table;
      case DesignEdit.SetColumnContract(var table, var column, _) ->
          "set the contract of " + table + "." + column;
      case DesignEdit.SetTextRules _ -> "set the rules for text";
      case DesignEdit.SetRejectLimit(var records) -> "set the reject limit to " + records;
      case DesignEdit.SetMixedKinds(var path, var choice) ->
          "keep the values at "
              + path
              + switch (choice) {
                case MixedKinds.AsText _ -> " as text";
                case MixedKinds.Whole() -> " whole";
                case MixedKinds.ColumnPerKind _ -> " in one column for each kind";
                case MixedKinds.KeepOne(var type) -> " as " + type.sql() + " alone";
              };
      case DesignEdit.AddDateDimension(var table, var column) ->
          "add a date dimension for " + table + "." + column;
      case DesignEdit.RemoveDateDimension(var table, var column) ->
          "remove the date dimension of " + table + "." + column;
      case DesignEdit.SetRole(var path, var role) ->
          "set the role of " + path + " to " + word(role);
      case DesignEdit.TakeIn(var path) -> "take in " + path;
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
