/// All rows that sources become by a design, to be looked at: kept on disk, searched, sorted and
/// described, whatever their number, in bounded memory.
///
/// [RowStore] fills itself from the sources and knows the record of every row; [RowSearch],
/// [RowSort] and [ColumnLook] work over [TableRows]. May use `normalise`, `design`, `source`,
/// `profile`, `json`, `type` and `problem`. Start at [RowStore].
@NullMarked
package io.github.starload.browse;

import org.jspecify.annotations.NullMarked;
