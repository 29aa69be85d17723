package io.github.starload.cli;

/// The options of `design edit`, each of which is one edit.
enum EditOption {
  RENAME_DATASET("--rename-dataset", "NAME", "Give the dataset another name"),
  RENAME_TABLE("--rename-table", "TABLE=NAME", "Give a table another name"),
  RENAME_COLUMN("--rename-column", "TABLE.COLUMN=NAME", "Give a column another name"),
  RETYPE("--retype", "TABLE.COLUMN=TYPE", "Give a column another type, as VARCHAR(40)"),
  ORDER("--order", "TABLE=COLUMN,…", "Put these columns first, after the keys"),
  ROLE(
      "--role",
      "PATH=ROLE",
      "columns, one_to_one, detail, dimension, bridge_and_dimension, super or left_out"),
  KEY("--key", "TABLE=COLUMN,…", "Identify rows by these columns; by none: a hash of the record"),
  LEAVE_OUT("--leave-out", "PATH", "Leave out a path, by name"),
  TAKE_IN("--take-in", "PATH", "Take in a path that was left out"),
  CONFLICTS("--conflicts", "TABLE=RULE", "most_frequent, first or last attributes of a key"),
  NULL_REFERENCE("--null-reference", "TABLE=RULE", "stays_null or names_unknown"),
  GRAIN("--grain", "TABLE=SENTENCE", "Say what one row stands for"),
  CONTRACT(
      "--contract",
      "[TABLE[.COLUMN]=]MODE",
      "evolve, freeze, reject_row or reject_value for what is unforeseen; or each for itself:"
          + " tables:MODE,columns:MODE,types:MODE; TABLE.COLUMN=MODE for values that one column"
          + " does not keep; TABLE= takes that of the design again, TABLE.COLUMN= that of the"
          + " table"),
  TEXT(
      "--text",
      "RULES",
      "nul:RULE,surrogates:RULE,repeated_names:RULE, with none, replace or remove, and"
          + " reject_record, keep_first or keep_last"),
  REJECT_LIMIT("--rejections", "N", "How many records of a load the contract may reject"),
  MIXED(
      "--mixed",
      "PATH=CHOICE",
      "Values of several kinds: text, super, keep:TYPE, or columns as"
          + " text:TYPE;number:TYPE;boolean:TYPE"),
  DATE("--date", "TABLE.COLUMN", "Add a date dimension for a column"),
  NO_DATE("--no-date", "TABLE.COLUMN", "Remove the date dimension of a column");

  final String option;
  final String label;
  final String description;

  EditOption(String option, String label, String description) {
    this.option = option;
    this.label = label;
    this.description = description;
  }
}
