package io.github.starload.build.offender.check;

import dev.hardwood.InputFile;

/// Planted: a check reads parts by itself.
public interface KnowsParquet {
  InputFile target();
}
