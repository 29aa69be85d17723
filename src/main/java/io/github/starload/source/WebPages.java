package io.github.starload.source;

import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonTokens;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Fetches an address and the pages that follow it; each is a source of its own.
final class WebPages {
  private final HttpFetcher fetcher;
  private final Spool spool;
  private final Paging paging;
  private final Consumer<String> notice;

  /// @param notice told when pages are left out
  WebPages(HttpFetcher fetcher, Spool spool, Paging paging, Consumer<String> notice) {
    this.fetcher = fetcher;
    this.spool = spool;
    this.paging = paging;
    this.notice = notice;
  }

  /// At least one page, in their order.
  List<FetchedSource> from(String word, Reading reading) {
    URI named = named(word);
    List<FetchedSource> pages = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    Optional<URI> next = Optional.of(named);
    while (next.isPresent()) {
      URI address = next.get();
      if (!seen.add(address)) {
        throw input(
            "Cannot fetch " + PublicUri.of(named) + ": its pages lead in a circle",
            "Fetch less with --pages");
      }
      Path file = spool.newFile();
      HttpFetcher.Page page = fetcher.fetch(address, named, file);
      pages.add(source(named, address, pages.size() + 1, file, reading));
      next = next(page, file);
      if (next.isPresent() && isEnough(named, pages.size())) {
        notice.accept(
            "Of "
                + PublicUri.of(named)
                + " "
                + (pages.size() == 1 ? "one page was" : pages.size() + " pages were")
                + " read; more follow.");
        return pages;
      }
    }
    return pages;
  }

  private boolean isEnough(URI named, int pages) {
    if (paging.pages().isEmpty() && pages == Paging.MOST_UNASKED) {
      throw input(
          "Cannot fetch "
              + PublicUri.of(named)
              + ": it has more than "
              + Paging.MOST_UNASKED
              + " pages",
          "Say with --pages how many to read");
    }
    return paging.pages().isPresent() && pages >= paging.pages().getAsInt();
  }

  private Optional<URI> next(HttpFetcher.Page page, Path file) {
    Optional<String> written =
        paging.next().isPresent()
            ? text(file, page.address(), paging.next().get())
            : LinkHeader.next(page.link());
    return written
        .filter(text -> !text.isBlank())
        .map(text -> HttpProblems.address(page.address(), text));
  }

  /// The string at a place of a page; empty if there is nothing or null.
  private static Optional<String> text(Path file, URI address, JsonPointer pointer) {
    String name = PublicUri.of(address);
    try (InputStream stored = new BufferedInputStream(Files.newInputStream(file));
        JsonTokens tokens = new JsonTokens(name, Decompression.decoded(stored))) {
      boolean there = tokens.next() != JsonEvent.END;
      for (String step : pointer.names()) {
        there = there && isEntered(tokens, step);
      }
      if (!there || tokens.event() == JsonEvent.NULL || tokens.event() == JsonEvent.FALSE) {
        return Optional.empty();
      }
      if (tokens.event() != JsonEvent.STRING) {
        throw StarloadException.input(
            "Cannot find the next page: what is at " + pointer + " is no text",
            tokens.location(),
            "Name with --next where the next page's address is");
      }
      return Optional.of(tokens.text());
    } catch (IOException e) {
      throw JsonTokens.unreadable(name, e);
    }
  }

  private static boolean isEntered(JsonTokens tokens, String name) {
    if (tokens.event() != JsonEvent.OBJECT_START) {
      return false;
    }
    while (tokens.next() == JsonEvent.NAME) {
      boolean found = tokens.text().equals(name);
      tokens.next();
      if (found) {
        return true;
      }
      tokens.skipValue();
    }
    return false;
  }

  private static FetchedSource source(
      URI named, URI address, int page, Path file, Reading reading) {
    String last = FileNames.last(String.valueOf(named.getPath()).replaceAll("/+$", ""));
    String plain = last.isEmpty() ? named.getHost() : last;
    String name = page == 1 ? plain : plain + ", page " + page;
    return new FetchedSource(name, PublicUri.of(address), FileNames.stem(plain), file, reading);
  }

  private static URI named(String word) {
    try {
      URI uri = URI.create(word);
      if (uri.getHost() == null) {
        throw input("Cannot fetch " + word + ": it names no host", "Check the address");
      }
      if (uri.getUserInfo() != null) {
        throw input(
            "Cannot fetch from " + uri.getHost() + ": the address holds a user name or password",
            "Leave it out, and sign in by the environment variable " + RequestHeaders.VARIABLE);
      }
      return uri;
    } catch (IllegalArgumentException _) {
      throw input(
          "Cannot fetch " + word + ": this is no valid address",
          "Write spaces and other special characters as %20 and so on");
    }
  }

  private static StarloadException input(String what, String todo) {
    return StarloadException.input(what, Location.NOWHERE, todo);
  }
}
