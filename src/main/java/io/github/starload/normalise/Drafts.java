package io.github.starload.normalise;

import java.util.List;

/// What some records of one source give, made by a [Drafter] and taken in by [Normaliser#take].
public final class Drafts {
  /// One a record, in their order.
  final List<Draft> drafts;

  /// The rows that follow from each record alone.
  final RowsByTable rows;

  Drafts(List<Draft> drafts, RowsByTable rows) {
    this.drafts = drafts;
    this.rows = rows;
  }
}
