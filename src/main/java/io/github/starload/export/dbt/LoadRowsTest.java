package io.github.starload.export.dbt;

import io.github.starload.design.StarDesign;

/// Our generic test, in dbt's own form: the table still holds as many rows of a load as the load
/// brought. [io.github.starload.check.suite.DataTestSql] runs the same.
final class LoadRowsTest {
  private LoadRowsTest() {}

  static String text() {
    return """
    {% test starload_load_rows(model, load_id, rows) %}

    select loaded
    from (
        select count(*) as loaded
        from {{ model }}
        where COLUMN = '{{ load_id }}'
    ) as counted
    where loaded <> {{ rows }}

    {% endtest %}
    """
        .replace("COLUMN", StarDesign.LOAD_ID_COLUMN);
  }
}
