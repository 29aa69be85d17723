/// Messages about loads by HTTP, to a chat or to any program that listens.
///
/// Fills the port [io.github.starload.load.Messenger]; may use the engine. Start at [Webhook].
@NullMarked
package io.github.starload.webhook;

import org.jspecify.annotations.NullMarked;
