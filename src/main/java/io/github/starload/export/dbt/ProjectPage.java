package io.github.starload.export.dbt;

/// The project's README.
final class ProjectPage {
  private ProjectPage() {}

  static String text(DbtProject project) {
    return """
    # NAME

    The tables of load LOAD in schema `SCHEMA`, as dbt sources with the data tests that the load kept,
    and a staging model for each. Written by Starload; change it as you like.

    ```
    pip install dbt-redshift
    export REDSHIFT_HOST=… REDSHIFT_USER=… REDSHIFT_PASSWORD=… REDSHIFT_DATABASE=…
    dbt deps --profiles-dir .
    dbt build --profiles-dir .
    ```

    - `models/staging/_sources.yml` holds the tests. The arguments of tests are written for dbt VERSION.
    - `starload_load_rows` asks whether the rows of that one load are still there; remove it where loads are
      undone or replaced.
    - The same tests run without dbt: `starload check --suite dbt LOAD --schema SCHEMA`.
    """
        .replace("NAME", project.name())
        .replace("LOAD", project.loadId())
        .replace("SCHEMA", project.schema())
        .replace(
            "VERSION",
            switch (project.arguments()) {
              case NESTED ->
                  "1.10.5 and newer; `starload export dbt --flat-arguments` writes the older form";
              case FLAT -> "older than 1.10.5";
            });
  }
}
