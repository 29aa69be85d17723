package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Opens archives: every JSON file in one is a source of its own.
final class Archives {
  private Archives() {}

  /// The source itself, or the JSON files in it if it is an archive, sorted by name.
  ///
  /// @param notice told what is passed over
  /// @throws StarloadException of kind INPUT if an archive is damaged or has no JSON in it
  static Stream<Source> opened(Source source, Consumer<String> notice) {
    return ArchiveKind.of(source)
        .map(kind -> json(source, kind, notice).<Source>map(entry -> entry))
        .orElseGet(() -> Stream.of(source));
  }

  private static Stream<ArchiveEntry> json(
      Source archive, ArchiveKind kind, Consumer<String> notice) {
    List<ArchiveEntry> visible =
        files(archive, kind).stream()
            .filter(entry -> !FileNames.isHidden(entry.entry()))
            .sorted(Comparator.comparing(ArchiveEntry::entry))
            .toList();
    // A single file needs no name that speaks for it.
    List<ArchiveEntry> json =
        visible.size() == 1
            ? visible
            : visible.stream().filter(entry -> FileNames.isJson(entry.entry())).toList();
    if (json.isEmpty()) {
      throw StarloadException.input(
          "Cannot read " + archive.name() + ": none of the files in this archive ends like JSON",
          Location.NOWHERE,
          "Unpack it, and name the files to read");
    }
    PassedOver.tell(
        archive.name(),
        visible.stream().filter(entry -> !json.contains(entry)).map(ArchiveEntry::entry).toList(),
        notice);
    return json.stream();
  }

  private static List<ArchiveEntry> files(Source archive, ArchiveKind kind) {
    return switch (kind) {
      case ZIP -> ZipEntries.of(archive);
      case TAR -> TarEntries.of(archive);
    };
  }
}
