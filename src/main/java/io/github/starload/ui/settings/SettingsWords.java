package io.github.starload.ui.settings;

import io.github.starload.ui.control.Words;

/// The texts of the Settings screen; what each setting of a target means is said by
/// [io.github.starload.settings.Setting], for the command line alike.
enum SettingsWords implements Words {
  TITLE,
  SENTENCE,
  TARGETS,
  NEW,
  NAME,
  NAME_HELP,
  LEFT_OUT,
  BUILT_IN_FORM,
  SAVE,
  REMOVE,
  TEST,
  SAVED,
  REMOVED,
  BUILT_IN,
  OTHER_NAME,
  TEST_PASSED,
  TEST_FAILED,
  TEST_UNVERIFIED,
  CHECKS,
  TRIED,
  VERDICT,
  DETAIL,
  HOME
}
