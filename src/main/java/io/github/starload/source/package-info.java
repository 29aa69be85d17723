/// Where JSON comes from, and the records in it.
///
/// May use `json` and `problem`. Start at [Sources], which turns a person's words into [Source]s;
/// [RecordReader] streams the records of one, [RecordBatches] cuts it into batches that several
/// [Workers] read at the same time, see [BatchReading]. Object stores are behind the port
/// [Buckets].
@NullMarked
package io.github.starload.source;

import org.jspecify.annotations.NullMarked;
