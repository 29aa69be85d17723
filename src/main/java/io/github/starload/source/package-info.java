/// Where JSON comes from, and the records in it.
///
/// May use `json` and `problem`. Start at [Source]; [RecordReader] streams its records.
@NullMarked
package io.github.starload.source;

import org.jspecify.annotations.NullMarked;
