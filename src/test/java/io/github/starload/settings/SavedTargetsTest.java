package io.github.starload.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.problem.StarloadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTargetsTest {
  private static final TargetSettings TARGET =
      new TargetSettings(
          "prod",
          Map.of(
              Setting.KIND, "data-api",
              Setting.WORKGROUP, "w",
              Setting.DATABASE, "dev",
              Setting.REGION, "eu-central-1",
              Setting.BUCKET, "my-lake"));

  @TempDir private Path folder;
  private Path file;
  private SavedTargets saved;

  @BeforeEach
  void empty() {
    file = folder.resolve("home").resolve("targets.json");
    saved = new SavedTargets(file);
  }

  @Test
  void savedTargetIsReadBackAndOnlyItsOwnerMayReadIt() throws Exception {
    assertThat(saved.all()).isEmpty();

    saved.add(TARGET);

    assertThat(saved.find("prod")).contains(TARGET);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {
              "format" : "starload-targets/1",
              "targets" : [
                {
                  "name" : "prod",
                  "kind" : "data-api",
                  "database" : "dev",
                  "workgroup" : "w",
                  "region" : "eu-central-1",
                  "bucket" : "my-lake"
                }
              ]
            }
            """);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void nameIsTakenOnceAndFreedByRemoving() {
    saved.add(TARGET);
    assertRefused(
        () -> saved.add(TARGET),
        "Cannot add target prod: there is one of that name. Remove it first: starload target remove"
            + " prod.");

    saved.remove("prod");

    assertThat(saved.all()).isEmpty();
    assertRefused(
        () -> saved.remove("prod"),
        "Cannot remove target prod: it is not saved. See starload target list.");
  }

  @Test
  void passwordInTheFileIsRefusedWithoutShowingIt() throws Exception {
    saved.add(TARGET);
    Files.writeString(
        file, Files.readString(file).replace("\"kind\"", "\"password\" : \"hush\", \"kind\""));

    assertRefused(
        saved::all,
        "Cannot read the saved targets in "
            + file
            + ": there is no setting password. Mend the file, or remove it and add the targets"
            + " again.");
  }

  @Test
  void damagedFileIsNamed() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "[]");

    assertRefused(
        saved::all,
        "Cannot read the saved targets in "
            + file
            + ": it does not hold starload-targets/1. Mend the file, or remove it and add the"
            + " targets again.");
  }

  private static void assertRefused(Runnable call, String sentence) {
    assertThatExceptionOfType(StarloadException.class).isThrownBy(call::run).withMessage(sentence);
  }
}
