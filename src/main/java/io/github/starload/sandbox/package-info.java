/// The built-in sandbox: an S3 store and a Redshift-like warehouse that Starload starts itself on
/// loopback, with their data in the person's folder.
///
/// May use the engine, `s3` and `redshift`. It says plainly what it does not emulate
/// (`sandbox-facts.md` section 10). Start at [Sandbox].
@NullMarked
package io.github.starload.sandbox;

import org.jspecify.annotations.NullMarked;
