/// Wiring: builds the graph of objects, once for the desktop and once for the command line.
@NullMarked
package io.github.starload.app;

import org.jspecify.annotations.NullMarked;
