package io.github.starload.ui.design;

import io.github.starload.design.Contract;
import io.github.starload.design.Kind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.TextRules;
import io.github.starload.design.TextRules.Repair;
import io.github.starload.design.TextRules.RepeatedNames;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.ui.control.Amount;
import java.util.List;
import java.util.function.Consumer;

/// What holds for all of a design: its name, what it does with new data, with text that no
/// warehouse keeps, and how much it may reject.
final class DesignForm {
  private DesignForm() {}

  static Form of(DesignViewModel model, StarDesign design) {
    Form form = new Form(design.dataset(), DesignWords.DESIGN.text());
    form.field(
        "dataset-name",
        DesignWords.DATASET.text(),
        design.dataset(),
        name -> model.edit(new DesignEdit.RenameDataset(name)));
    for (Kind kind : design.kinds()) {
      form.text(DesignWords.RECORDS.text(), DesignText.records(kind));
    }
    contract(
        form,
        "design",
        design.contract(),
        contract -> model.edit(new DesignEdit.SetContract(contract)));
    text(form, model, design.text());
    form.field(
        "reject-limit",
        DesignWords.REJECT_LIMIT.text(),
        Amount.of(design.rejectLimit()),
        words -> rejectLimit(model, words));
    form.sentence(DesignWords.CONTRACT_SENTENCE.text());
    form.sentence(DesignWords.TEXT_SENTENCE.text());
    form.sentence(DesignWords.REJECT_LIMIT_SENTENCE.text());
    return form;
  }

  /// Three lines, one a part of the contract.
  ///
  /// @param id before the names of the parts
  static void contract(Form form, String id, Contract now, Consumer<Contract> change) {
    mode(
        form,
        id + "-contract-tables",
        DesignWords.CONTRACT_TABLES,
        now.tables(),
        tables -> change.accept(new Contract(tables, now.columns(), now.types())));
    mode(
        form,
        id + "-contract-columns",
        DesignWords.CONTRACT_COLUMNS,
        now.columns(),
        columns -> change.accept(new Contract(now.tables(), columns, now.types())));
    mode(
        form,
        id + "-contract-types",
        DesignWords.CONTRACT_TYPES,
        now.types(),
        types -> change.accept(new Contract(now.tables(), now.columns(), types)));
  }

  private static void mode(
      Form form, String id, DesignWords word, Contract.Mode now, Consumer<Contract.Mode> change) {
    form.choice(id, word.text(), List.of(Contract.Mode.values()), now, DesignText::mode, change);
  }

  private static void text(Form form, DesignViewModel model, TextRules now) {
    form.choice(
        "text-nul",
        DesignWords.TEXT_NUL.text(),
        List.of(Repair.values()),
        now.nul(),
        DesignText::repair,
        nul -> set(model, new TextRules(nul, now.surrogates(), now.repeatedNames())));
    form.choice(
        "text-surrogates",
        DesignWords.TEXT_SURROGATES.text(),
        List.of(Repair.values()),
        now.surrogates(),
        DesignText::repair,
        surrogates -> set(model, new TextRules(now.nul(), surrogates, now.repeatedNames())));
    form.choice(
        "text-repeated",
        DesignWords.TEXT_REPEATED.text(),
        List.of(RepeatedNames.values()),
        now.repeatedNames(),
        DesignText::repeated,
        repeated -> set(model, new TextRules(now.nul(), now.surrogates(), repeated)));
  }

  private static void set(DesignViewModel model, TextRules rules) {
    model.edit(new DesignEdit.SetTextRules(rules));
  }

  private static void rejectLimit(DesignViewModel model, String words) {
    try {
      model.edit(new DesignEdit.SetRejectLimit(Long.parseLong(words.replace(",", ""))));
    } catch (NumberFormatException _) {
      model.refuse(
          StarloadException.input(
                  DesignWords.NO_LIMIT.text(words),
                  Location.NOWHERE,
                  DesignWords.NO_LIMIT_DO.text())
              .problem());
    }
  }
}
