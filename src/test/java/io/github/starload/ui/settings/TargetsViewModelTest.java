package io.github.starload.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.load.Target;
import io.github.starload.load.TargetSummary;
import io.github.starload.load.Targets;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.Setting;
import io.github.starload.settings.TargetSettings;
import io.github.starload.ui.target.OpenTargets;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsViewModelTest {
  @TempDir Path folder;

  private SavedTargets saved;
  private TargetsViewModel model;

  @BeforeEach
  void open() {
    saved = new SavedTargets(folder.resolve("targets.json"));
    model =
        new TargetsViewModel(
            new AtOnceTaskRunner(), new OpenTargets(new SandboxAndSaved(saved)), saved);
    model.refresh();
  }

  @Test
  void newTargetIsSavedChangedAndRemoved() {
    fill("prod");
    model.save();
    assertThat(model.problem().get()).isEmpty();
    assertThat(model.targets()).extracting(TargetSummary::name).containsExactly("sandbox", "prod");
    assertThat(model.chosen().get()).contains("prod");

    model.value(Setting.SCHEMA).set("mart");
    model.save();
    assertThat(saved.find("prod").map(TargetSettings::schema)).contains("mart");

    model.remove();
    assertThat(saved.all()).isEmpty();
    assertThat(model.chosen().get()).isEmpty();
    assertThat(model.note().get())
        .isEqualTo("Target prod is forgotten; nothing was changed in AWS.");
  }

  @Test
  void mistakeIsToldInTheWordsOfTheCommandLine() {
    fill("prod");
    model.value(Setting.BUCKET).set("s3://lake");
    model.save();

    assertThat(model.problem().get())
        .isEqualTo(
            "Cannot use target prod: bucket \"s3://lake\": it is no name of a bucket; leave s3://"
                + " and the prefix out. Set --bucket NAME.");
    assertThat(saved.all()).isEmpty();
  }

  @Test
  void builtInTargetHasNoSettingsAndKeepsItsName() {
    model.choose("sandbox");
    assertThat(model.editable().get()).isFalse();

    fill("sandbox");
    model.save();
    assertThat(model.problem().get())
        .isEqualTo(
            "Cannot save target sandbox: a built-in target has that name. Choose another name.");
  }

  @Test
  void targetThatDoesNotOpenIsASentence() {
    fill("prod");
    model.save();
    model.test();

    assertThat(model.problem().get()).isEqualTo("Cannot open prod.");
    assertThat(model.checks()).isEmpty();
    assertThat(model.busy().get()).isFalse();
  }

  private void fill(String name) {
    model.begin();
    model.name().set(name);
    Map.of(
            Setting.HOST, "c.example.com",
            Setting.DATABASE, "dev",
            Setting.USER, "ann",
            Setting.REGION, "eu-central-1",
            Setting.BUCKET, "my-lake")
        .forEach((setting, value) -> model.value(setting).set(value));
  }

  /// The sandbox, and what is saved; none opens.
  private record SandboxAndSaved(SavedTargets saved) implements Targets {
    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>(List.of("sandbox"));
      saved.all().forEach(target -> names.add(target.name()));
      return names;
    }

    @Override
    public Target open(String name, Consumer<String> progress) {
      throw StarloadException.input("Cannot open " + name, Location.NOWHERE, "");
    }
  }
}
