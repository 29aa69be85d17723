/// The PostgreSQL wire protocol, version 3: messages, and a small client of the sandbox's database.
///
/// Knows nothing of Redshift. May use `problem` and `settings`. Start at [Message] and
/// [BackendConnection].
@NullMarked
package io.github.starload.sandbox.wire;

import org.jspecify.annotations.NullMarked;
