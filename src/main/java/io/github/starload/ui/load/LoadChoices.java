package io.github.starload.ui.load;

import io.github.starload.load.LoadMode;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.SchemaEvolution;
import io.github.starload.load.TargetDefaults;
import io.github.starload.stage.part.PartForm;
import io.github.starload.ui.session.Analysis;

/// How a person wants a load to go.
///
/// @param target its name
/// @param schema of the tables; empty for the target's usual one
/// @param prefix of the objects in the lake; empty for the target's usual one
public record LoadChoices(
    String target,
    LoadMode mode,
    String schema,
    String prefix,
    PartForm form,
    SchemaEvolution evolution) {
  public LoadChoices {
    schema = schema.strip();
    prefix = prefix.strip().replaceAll("^/+|/+$", "");
  }

  /// The load of the sources, under a new load id.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT if the schema is no plain
  ///     name
  LoadPlan plan(Analysis analysis, TargetDefaults usual) {
    LoadPlan plan =
        LoadPlan.appendKinds(analysis.design(), analysis.kinds())
            .withDefaults(usual)
            .withMode(mode)
            .withEvolution(evolution)
            .withForm(form);
    LoadPlan inSchema = schema.isEmpty() ? plan : plan.withSchema(schema);
    return prefix.isEmpty() ? inSchema : inSchema.withPrefix(prefix);
  }
}
