package io.github.starload.ui.sources;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Arrivals;
import io.github.starload.source.Paging;
import io.github.starload.source.Reading;
import io.github.starload.source.Source;
import io.github.starload.source.SourceForm;
import io.github.starload.source.SourceOpeners;
import io.github.starload.source.Sources;
import io.github.starload.ui.session.SavedSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what is behind words, each by itself, so that one that leads nowhere does not stop the
/// others; blocks, as addresses are fetched.
record SourceFinder(SourceOpeners openers) {

  /// What was found.
  ///
  /// @param lines in the order of the words
  /// @param open to be closed when none of their sources is read any more
  /// @param notices what was passed over, as sentences
  record Catch(List<Found> lines, List<Sources> open, List<String> notices) {}

  Catch find(List<String> words, Cancellation cancel, Arrivals arrivals) {
    Catch caught = new Catch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String word : words) {
      find(word, List.of(), caught, cancel, arrivals);
    }
    return caught;
  }

  /// Finds sources again, with their records where a person had said.
  Catch findAgain(List<SavedSource> saved, Cancellation cancel, Arrivals arrivals) {
    Map<String, List<SavedSource>> byWord = new LinkedHashMap<>();
    saved.forEach(
        source -> byWord.computeIfAbsent(source.word(), _ -> new ArrayList<>()).add(source));
    Catch caught = new Catch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    byWord.forEach((word, known) -> find(word, known, caught, cancel, arrivals));
    return caught;
  }

  /// @param known of the sources behind the word those that are wanted; empty for all
  private void find(
      String word, List<SavedSource> known, Catch caught, Cancellation cancel, Arrivals arrivals) {
    try {
      Sources sources =
          Sources.of(List.of(word), Reading.USUAL, Paging.USUAL, openers, cancel, arrivals);
      caught.open().add(sources);
      caught.notices().addAll(sources.notices());
      List<Source> wanted =
          sources.list().stream().filter(source -> isWanted(source, known)).toList();
      for (Source source : wanted.isEmpty() ? sources.list() : wanted) {
        caught.lines().add(look(word, again(source, known)));
      }
    } catch (StarloadException e) {
      if (e.problem().kind() == ProblemKind.CANCELLED) {
        caught.open().forEach(Sources::close);
        throw e;
      }
      caught.lines().add(new Found.Refused(word, e.problem().sentence()));
    }
  }

  private static boolean isWanted(Source source, List<SavedSource> known) {
    return known.stream().anyMatch(saved -> saved.uri().equals(source.uri()));
  }

  private static Source again(Source source, List<SavedSource> known) {
    return known.stream()
        .filter(saved -> saved.uri().equals(source.uri()))
        .flatMap(saved -> saved.records().stream())
        .findFirst()
        .<Source>map(pointer -> source.reading(source.reading().at(pointer)))
        .orElse(source);
  }

  /// A path or pattern as it is found from any folder; an address as it is.
  static String absolute(String word) {
    if (word.contains("://")) {
      return word;
    }
    try {
      return Path.of(word).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException _) {
      return word;
    }
  }

  /// A look at the beginning of a source.
  static Found look(String word, Source source) {
    try {
      return new Found.Opened(word, source, source.bytes(), SourceForm.of(source));
    } catch (StarloadException e) {
      return new Found.Refused(word, e.problem().sentence());
    }
  }
}
