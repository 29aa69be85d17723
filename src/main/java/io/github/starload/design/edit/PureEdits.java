package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.design.rules.DesignRules;
import io.github.starload.problem.DrawingThread;
import java.util.HashMap;
import java.util.Map;

/// Applies edits for which the design itself knows enough.
public final class PureEdits {
  private PureEdits() {}

  /// The design after an edit, which is whole.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT, with the reason, if the
  ///     edit names what is not there or gives no whole design
  public static StarDesign apply(StarDesign design, DesignEdit.Pure edit) {
    DrawingThread.keepOff("change a design");
    StarDesign edited =
        switch (edit) {
          case DesignEdit.RenameDataset(var name) -> Changed.dataset(design, name);
          case DesignEdit.RenameTable rename -> Renaming.table(design, rename);
          case DesignEdit.RenameColumn rename -> Renaming.column(design, rename);
          case DesignEdit.RetypeColumn retype -> Retyping.apply(design, retype);
          case DesignEdit.OrderColumns order -> Ordering.apply(design, order);
          case DesignEdit.PlaceColumn place -> Ordering.apply(design, place);
          case DesignEdit.SetKey key -> Keying.apply(design, key);
          case DesignEdit.LeaveOut leave -> Leaving.apply(design, leave);
          case DesignEdit.SetConflictRule(var table, var rule) ->
              Dimensions.conflicts(design, table, rule);
          case DesignEdit.SetNullReference(var table, var rule) ->
              Dimensions.nullReference(design, table, rule);
          case DesignEdit.SetGrain(var name, var sentence) -> {
            Table table = Refused.table(design, name, cannot(edit));
            yield Changed.table(design, table, Changed.grain(table, sentence));
          }
          case DesignEdit.SetContract(var contract) ->
              settings(design, contract, design.contracts(), design.text(), design.rejectLimit());
          case DesignEdit.SetTableContract(var name, var contract) -> {
            Map<String, Contract> own = new HashMap<>(design.contracts());
            own.remove(Refused.table(design, name, cannot(edit)).name());
            contract.ifPresent(c -> own.put(name, c));
            yield settings(design, design.contract(), own, design.text(), design.rejectLimit());
          }
          case DesignEdit.SetColumnContract(var name, var column, var contract) -> {
            Table table = Refused.table(design, name, cannot(edit));
            Column ruled = Changed.ruled(Refused.column(table, column, cannot(edit)), contract);
            yield Changed.table(
                design, table, Changed.eachColumn(table, c -> c.name().equals(column) ? ruled : c));
          }
          case DesignEdit.SetTextRules(var rules) ->
              settings(design, design.contract(), design.contracts(), rules, design.rejectLimit());
          case DesignEdit.SetRejectLimit(var records) ->
              settings(design, design.contract(), design.contracts(), design.text(), records);
          case DesignEdit.SetMixedKinds mixed -> Mixing.apply(design, mixed);
          case DesignEdit.AddDateDimension add -> Dates.add(design, add);
          case DesignEdit.RemoveDateDimension remove -> Dates.remove(design, remove);
        };
    return DesignRules.require(edited, cannot(edit));
  }

  private static String cannot(DesignEdit edit) {
    return "Cannot " + EditText.of(edit);
  }

  private static StarDesign settings(
      StarDesign design,
      Contract contract,
      Map<String, Contract> contracts,
      TextRules text,
      long rejectLimit) {
    return new StarDesign(
        design.dataset(),
        design.kinds(),
        design.tables(),
        design.leftOut(),
        contract,
        contracts,
        text,
        rejectLimit,
        design.evidence());
  }

  /// A design with contracts of single tables changed.
  static StarDesign contracts(StarDesign design, Map<String, Contract> contracts) {
    return settings(design, design.contract(), contracts, design.text(), design.rejectLimit());
  }
}
