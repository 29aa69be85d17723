package io.github.starload.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.load.Lake;
import io.github.starload.load.LakeObject;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must hold for every lake.
interface LakeContract {

  /// The lake under test; the test may write below `prefix`.
  Lake lake();

  /// A prefix that no other test uses, ending in a slash.
  String prefix();

  @Test
  default void uploadedFileIsReadBackByteForByte(@TempDir Path folder) throws Exception {
    Path file = fileOf(folder, 100_000);
    String key = prefix() + "load_date=2026-01-01/part-00000.csv.gz";

    LakeObject stored = lake().put(key, file, sha256(file));

    assertThat(stored).isEqualTo(new LakeObject(key, 100_000));
    assertThat(lake().read(key)).isEqualTo(Files.readAllBytes(file));
    assertThat(lake().find(key)).contains(stored);
  }

  @Test
  default void emptyFileIsUploaded(@TempDir Path folder) throws Exception {
    Path file = fileOf(folder, 0);

    assertThat(lake().put(prefix() + "empty", file, sha256(file)).bytes()).isZero();
    assertThat(lake().read(prefix() + "empty")).isEmpty();
  }

  @Test
  default void largeFileTravelsInPartsAndArrivesWhole(@TempDir Path folder) throws Exception {
    Path file = fileOf(folder, (int) S3Lake.SINGLE_PUT_BYTES + 12_345);
    String key = prefix() + "large";

    lake().put(key, file, sha256(file));

    assertThat(lake().read(key)).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  default void fileWithAnotherChecksumIsRefusedAndNothingIsKept(@TempDir Path folder)
      throws Exception {
    Path file = fileOf(folder, 1000);
    String key = prefix() + "damaged";

    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> lake().put(key, file, "00".repeat(32)))
        .withMessage(
            "Cannot upload "
                + key
                + ": the bytes sent do not have the checksum that was computed for them ("
                + lake().uri(key)
                + "). The file was changed on the disk or on its way; start the load again.");
    assertThat(lake().find(key)).isEmpty();
  }

  @Test
  default void largeFileWithAnotherChecksumIsRefusedAndNothingIsKept(@TempDir Path folder)
      throws Exception {
    Path file = fileOf(folder, (int) S3Lake.SINGLE_PUT_BYTES + 1);
    String key = prefix() + "large-damaged";

    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> lake().put(key, file, "00".repeat(32)))
        .withMessageContaining("do not have the checksum");
    assertThat(lake().list(key)).isEmpty();
  }

  @Test
  default void takenKeyIsNotWrittenAgain() {
    String key = prefix() + "_SUCCESS";
    lake().putNew(key, bytes("first"));

    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> lake().putNew(key, bytes("second")))
        .withMessage(
            "Cannot write "
                + key
                + ": it already exists; a prefix is never reused ("
                + lake().uri(key)
                + "). Start a new load, which gets its own load id.")
        .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.INPUT));
    assertThat(lake().read(key)).isEqualTo(bytes("first"));
  }

  @Test
  default void objectThatIsNotThereIsNotFoundAndCannotBeRead() {
    String key = prefix() + "nowhere";

    assertThat(lake().find(key)).isEmpty();
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> lake().read(key))
        .withMessage(
            "Cannot read "
                + key
                + ": there is no such object ("
                + lake().uri(key)
                + "). Check the key.");
  }

  @Test
  default void prefixIsListedInKeyOrderOverManyPages() {
    List<String> keys =
        IntStream.range(0, 1_050).mapToObj(i -> prefix() + "many/%05d".formatted(i)).toList();
    keys.reversed().parallelStream().forEach(k -> lake().putNew(k, bytes("x")));
    lake().putNew(prefix() + "other", bytes("x"));

    assertThat(lake().list(prefix() + "many/"))
        .extracting(LakeObject::key)
        .containsExactlyElementsOf(keys);

    lake().delete(keys);
    assertThat(lake().list(prefix()))
        .extracting(LakeObject::key)
        .containsExactly(prefix() + "other");
  }

  @Test
  default void deletingWhatIsNotThereIsPassedOver() {
    lake().putNew(prefix() + "there", bytes("x"));

    lake().delete(List.of(prefix() + "there", prefix() + "gone"));

    assertThat(lake().list(prefix())).isEmpty();
    lake().delete(List.of());
  }

  @Test
  default void keyWithUnusualCharactersKeepsThem() {
    String key = prefix() + "a b+c=d%20é&?#.json";

    lake().putNew(key, bytes("x"));

    assertThat(lake().list(prefix())).extracting(LakeObject::key).containsExactly(key);
    assertThat(lake().read(key)).isEqualTo(bytes("x"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path fileOf(Path folder, int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return Files.write(folder.resolve("file"), content);
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
