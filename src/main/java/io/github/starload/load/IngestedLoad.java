package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.Verdict;
import io.github.starload.check.bundle.BundleFile;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.check.bundle.OpenedBundle;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.design.Table;
import io.github.starload.json.JsonFields;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.part.PartForm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/// What the lake keeps of a load whose first half is done: its proof so far, and what the second
/// half must know besides. It is a proof bundle with one entry more, [#FACTS].
///
/// @param plan without the sources, which nobody reads again
/// @param bundle whose report ends with the first checks
/// @param totals of each table, made while its parts were written
record IngestedLoad(LoadPlan plan, ProofBundle bundle, Map<String, TotalsText> totals) {
  static final String FORMAT = "starload-ingested/1";
  private static final String FACTS = "ingested.json";

  IngestedLoad {
    totals = new LinkedHashMap<>(totals);
  }

  static IngestedLoad of(LoadPlan plan, ProofBundle bundle, List<TableProgress> tables) {
    Map<String, TotalsText> totals = new LinkedHashMap<>();
    for (TableProgress table : tables) {
      totals.put(
          table.table().name(),
          TotalsText.of(table.table().stagedColumns(), table.staged().rowTotals()));
    }
    return new IngestedLoad(plan, bundle, totals);
  }

  /// Where it lies in the lake.
  String key() {
    return plan.keys().load(LakeKeys.INGESTED);
  }

  TotalsText totals(Table table) {
    return Objects.requireNonNull(totals.get(table.name()), table.name());
  }

  byte[] write() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("prefix", plan.prefix());
    json.put("loadDate", plan.loadDate().toString());
    json.put("evolution", plan.evolution().name().toLowerCase(Locale.ROOT));
    json.put("form", plan.form().ending());
    Map<String, Object> figures = new LinkedHashMap<>();
    totals.forEach((table, text) -> figures.put(table, text.figures()));
    json.put("totals", figures);
    String facts = JsonWriter.pretty(json) + "\n";
    return BundleFile.write(bundle, Map.of(FACTS, facts.getBytes(StandardCharsets.UTF_8)));
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws StarloadException of kind INPUT if it was changed since
  static IngestedLoad read(LoadId loadId, byte[] content) {
    OpenedBundle opened = BundleReader.read(LakeKeys.INGESTED + " of " + loadId, content);
    for (Check check : opened.checks()) {
      if (check.verdict() != Verdict.PASSED) {
        throw changed(loadId, check.name());
      }
    }
    byte[] facts = opened.entries().get(FACTS);
    ProofBundle bundle = opened.bundle();
    if (facts == null || !bundle.report().loadId().equals(loadId.text())) {
      throw changed(loadId, FACTS);
    }
    JsonFields json = JsonFields.parse(FACTS, new String(facts, StandardCharsets.UTF_8));
    Map<String, TotalsText> totals = new LinkedHashMap<>();
    for (Table table : bundle.design().tables()) {
      totals.put(table.name(), TotalsText.read(json.field("totals").field(table.name())));
    }
    return new IngestedLoad(plan(loadId, bundle, json), bundle, totals);
  }

  private static LoadPlan plan(LoadId loadId, ProofBundle bundle, JsonFields json) {
    return new LoadPlan(
        bundle.design(),
        List.of(),
        bundle.schema(),
        json.text("prefix"),
        loadId,
        LocalDate.parse(json.text("loadDate")),
        LoadMode.valueOf(bundle.report().mode().toUpperCase(Locale.ROOT)),
        SchemaEvolution.valueOf(json.text("evolution").toUpperCase(Locale.ROOT)),
        PartForm.of(json.text("form")),
        OptionalLong.empty(),
        List.of());
  }

  private static StarloadException changed(LoadId loadId, String entry) {
    return StarloadException.input(
        "Cannot resume load "
            + loadId
            + ": "
            + entry
            + " in its "
            + LakeKeys.INGESTED
            + " is not what was ingested",
        Location.NOWHERE,
        "Ingest the sources again, under another load id; nothing was changed");
  }
}
