-- What a Redshift client expects to find in pg_catalog; see redshift-facts.md sections 2 and 3.1.
-- Run as one text, which PostgreSQL takes as one transaction.

DROP VIEW IF EXISTS pg_catalog.svv_columns;
DROP VIEW IF EXISTS pg_catalog.svv_tables;
DROP VIEW IF EXISTS pg_catalog.sys_load_history;
DROP VIEW IF EXISTS pg_catalog.sys_load_error_detail;
DROP SCHEMA IF EXISTS sandbox_internal CASCADE;
CREATE SCHEMA sandbox_internal;

CREATE TABLE sandbox_internal.version (number integer NOT NULL);

CREATE TABLE sandbox_internal.load_history (
  query_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id integer NOT NULL,
  table_id bigint NOT NULL,
  table_name text NOT NULL,
  status text NOT NULL DEFAULT 'running',
  start_time timestamp NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC'),
  end_time timestamp,
  data_source text NOT NULL,
  file_format text NOT NULL DEFAULT 'csv',
  loaded_rows bigint NOT NULL DEFAULT 0,
  source_file_count integer NOT NULL DEFAULT 0,
  error_count integer NOT NULL DEFAULT 0
);

CREATE TABLE sandbox_internal.load_error (
  query_id bigint NOT NULL,
  session_id integer NOT NULL,
  table_id bigint NOT NULL,
  start_time timestamp NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC'),
  file_name text NOT NULL,
  line_number bigint NOT NULL,
  column_name text NOT NULL,
  column_type text NOT NULL,
  column_length text NOT NULL,
  position integer NOT NULL,
  error_code integer NOT NULL,
  error_message text NOT NULL
);

-- Unlogged: belongs to sessions, and no session outlives the server.
CREATE UNLOGGED TABLE sandbox_internal.last_copy (
  session_id integer PRIMARY KEY,
  query_id bigint NOT NULL,
  loaded_rows bigint NOT NULL
);

CREATE VIEW pg_catalog.svv_tables AS
SELECT current_database()::varchar(128) AS table_catalog,
       n.nspname::varchar(128) AS table_schema,
       c.relname::varchar(128) AS table_name,
       (CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'BASE TABLE' END)::varchar(128) AS table_type,
       obj_description(c.oid, 'pg_class')::varchar(256) AS remarks
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'v', 'p')
  AND n.nspname !~ '^(pg_|information_schema$|sandbox_internal$)';

CREATE VIEW pg_catalog.svv_columns AS
SELECT current_database()::varchar(128) AS table_catalog,
       n.nspname::varchar(128) AS table_schema,
       c.relname::varchar(128) AS table_name,
       a.attname::varchar(128) AS column_name,
       (row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum))::integer AS ordinal_position,
       pg_get_expr(d.adbin, d.adrelid)::varchar(4000) AS column_default,
       (CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END)::varchar(3) AS is_nullable,
       (CASE t.typname WHEN 'jsonb' THEN 'super' ELSE format_type(a.atttypid, NULL) END)
         ::varchar(128) AS data_type,
       CASE WHEN t.typname IN ('varchar', 'bpchar') AND a.atttypmod > 4
            THEN a.atttypmod - 4 END AS character_maximum_length,
       CASE t.typname
         WHEN 'int2' THEN 16 WHEN 'int4' THEN 32 WHEN 'int8' THEN 64
         WHEN 'float4' THEN 24 WHEN 'float8' THEN 53
         WHEN 'numeric' THEN CASE WHEN a.atttypmod > 4 THEN ((a.atttypmod - 4) >> 16) & 65535 END
       END AS numeric_precision,
       CASE WHEN t.typname IN ('int2', 'int4', 'int8', 'float4', 'float8') THEN 2
            WHEN t.typname = 'numeric' THEN 10 END AS numeric_precision_radix,
       CASE WHEN t.typname IN ('int2', 'int4', 'int8') THEN 0
            WHEN t.typname = 'numeric' AND a.atttypmod > 4 THEN (a.atttypmod - 4) & 2047
       END AS numeric_scale,
       CASE WHEN t.typname IN ('timestamp', 'timestamptz') THEN 6 END AS datetime_precision,
       col_description(c.oid, a.attnum)::varchar(256) AS remarks
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relkind IN ('r', 'v', 'p')
  AND n.nspname !~ '^(pg_|information_schema$|sandbox_internal$)';

CREATE VIEW pg_catalog.sys_load_history AS
SELECT 100 AS user_id, query_id, session_id,
       current_database()::varchar(128) AS database_name, status::varchar(10) AS status,
       table_name::varchar(128) AS table_name, start_time, end_time,
       (extract(epoch FROM end_time - start_time) * 1000000)::bigint AS duration,
       data_source::varchar(2000) AS data_source, file_format::varchar(20) AS file_format,
       loaded_rows, source_file_count, error_count
FROM sandbox_internal.load_history;

CREATE VIEW pg_catalog.sys_load_error_detail AS
SELECT 100 AS user_id, query_id, session_id,
       current_database()::varchar(128) AS database_name, table_id, start_time,
       file_name::varchar(2000) AS file_name, line_number,
       column_name::varchar(128) AS column_name, column_type::varchar(10) AS column_type,
       column_length::varchar(10) AS column_length, position, error_code,
       error_message::varchar(512) AS error_message
FROM sandbox_internal.load_error;

GRANT SELECT ON pg_catalog.svv_tables, pg_catalog.svv_columns, pg_catalog.sys_load_history,
  pg_catalog.sys_load_error_detail TO PUBLIC;

CREATE OR REPLACE FUNCTION pg_catalog.pg_last_copy_count() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT coalesce((SELECT loaded_rows FROM sandbox_internal.last_copy
                  WHERE session_id = pg_backend_pid()), 0)';

CREATE OR REPLACE FUNCTION pg_catalog.pg_last_copy_id() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT coalesce((SELECT query_id FROM sandbox_internal.last_copy
                  WHERE session_id = pg_backend_pid()), -1)';

CREATE OR REPLACE FUNCTION pg_catalog.getdate() RETURNS timestamp
LANGUAGE sql STABLE AS
'SELECT (statement_timestamp() AT TIME ZONE ''UTC'')::timestamp(0)';

-- STRTOL(hex digits, 16), as far as fingerprints need it (redshift-facts.md section 5); any other
-- base fails.
CREATE OR REPLACE FUNCTION pg_catalog.strtol(text, integer) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
'SELECT CASE WHEN $2 = 16 THEN (''0x'' || $1)::bigint
             ELSE (''STRTOL of base '' || $2)::bigint END';

-- SUPER is jsonb here; what is written has the members in PostgreSQL's order.
CREATE OR REPLACE FUNCTION pg_catalog.json_parse(text) RETURNS jsonb
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
'SELECT $1::jsonb';

CREATE OR REPLACE FUNCTION pg_catalog.json_serialize(jsonb) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
'SELECT $1::text';

-- ALTER COLUMN … TYPE VARCHAR(n): PostgreSQL's type counts characters, the CHECK beside it bytes.
CREATE OR REPLACE PROCEDURE pg_catalog.sandbox_set_length(changed text, column_name text, bytes integer)
LANGUAGE plpgsql AS '
DECLARE
  old_check text;
  number integer;
BEGIN
  SELECT c.conname, substring(c.conname FROM ''^sandbox_bytes_([0-9]+)_'')::integer
    INTO old_check, number
    FROM pg_catalog.pg_constraint c
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
   WHERE c.conrelid = changed::regclass AND a.attname = column_name
     AND c.conname LIKE ''sandbox_bytes_%'';
  IF old_check IS NULL THEN
    RAISE EXCEPTION ''column "%" of % is no VARCHAR'', column_name, changed
      USING ERRCODE = ''0A000'';
  END IF;
  EXECUTE format(''ALTER TABLE %s DROP CONSTRAINT %I, ALTER COLUMN %I TYPE varchar(%s),''
                 '' ADD CONSTRAINT %I CHECK (octet_length(%I) <= %s)'',
                 changed, old_check, column_name, bytes,
                 ''sandbox_bytes_'' || number || ''_'' || bytes, column_name, bytes);
END';

-- Keys are kept as checks that always hold, see the relay's CREATE TABLE.
CREATE OR REPLACE VIEW information_schema.table_constraints AS
SELECT current_database()::information_schema.sql_identifier AS constraint_catalog,
       n.nspname::information_schema.sql_identifier AS constraint_schema,
       c.conname::information_schema.sql_identifier AS constraint_name,
       current_database()::information_schema.sql_identifier AS table_catalog,
       n.nspname::information_schema.sql_identifier AS table_schema,
       r.relname::information_schema.sql_identifier AS table_name,
       substring(pg_get_constraintdef(c.oid) FROM '(PRIMARY KEY|FOREIGN KEY)')
         ::information_schema.character_data AS constraint_type,
       'NO'::information_schema.yes_or_no AS is_deferrable,
       'NO'::information_schema.yes_or_no AS initially_deferred,
       'NO'::information_schema.yes_or_no AS enforced,
       NULL::information_schema.yes_or_no AS nulls_distinct
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
WHERE c.contype = 'c'
  AND (pg_get_constraintdef(c.oid) LIKE 'CHECK ((''PRIMARY KEY''%'
       OR pg_get_constraintdef(c.oid) LIKE 'CHECK ((''FOREIGN KEY''%');

-- How many boundaries of the part lie between the two times. Weeks are left out: on which day
-- Redshift begins them was not looked up.
CREATE OR REPLACE FUNCTION pg_catalog.datediff(part text, a timestamp, b timestamp) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  seconds integer;
BEGIN
  CASE lower(part)
    WHEN 'year', 'years', 'yr', 'yrs', 'y' THEN RETURN extract(year FROM b) - extract(year FROM a);
    WHEN 'quarter', 'quarters', 'qtr', 'qtrs' THEN
      RETURN (extract(year FROM b) * 4 + extract(quarter FROM b))
        - (extract(year FROM a) * 4 + extract(quarter FROM a));
    WHEN 'month', 'months', 'mon', 'mons' THEN
      RETURN (extract(year FROM b) * 12 + extract(month FROM b))
        - (extract(year FROM a) * 12 + extract(month FROM a));
    WHEN 'day', 'days', 'd' THEN RETURN b::date - a::date;
    WHEN 'hour', 'hours', 'hr', 'hrs', 'h' THEN seconds := 3600;
    WHEN 'minute', 'minutes', 'min', 'mins', 'm' THEN seconds := 60;
    WHEN 'second', 'seconds', 'sec', 'secs', 's' THEN seconds := 1;
    ELSE RAISE feature_not_supported
      USING MESSAGE = 'The sandbox does not emulate DATEDIFF by ' || part
        || '; it takes year, quarter, month, day, hour, minute and second';
  END CASE;
  RETURN floor(extract(epoch FROM b) / seconds) - floor(extract(epoch FROM a) / seconds);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.datediff(part text, a timestamptz, b timestamptz)
RETURNS bigint LANGUAGE sql IMMUTABLE STRICT AS
$$SELECT datediff(part, a AT TIME ZONE 'UTC', b AT TIME ZONE 'UTC')$$;

CREATE OR REPLACE FUNCTION pg_catalog.dateadd(part text, amount bigint, a timestamp)
RETURNS timestamp LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  CASE lower(part)
    WHEN 'year', 'years', 'yr', 'yrs', 'y' THEN RETURN a + amount * interval '1 year';
    WHEN 'quarter', 'quarters', 'qtr', 'qtrs' THEN RETURN a + amount * interval '3 months';
    WHEN 'month', 'months', 'mon', 'mons' THEN RETURN a + amount * interval '1 month';
    WHEN 'week', 'weeks', 'w' THEN RETURN a + amount * interval '7 days';
    WHEN 'day', 'days', 'd' THEN RETURN a + amount * interval '1 day';
    WHEN 'hour', 'hours', 'hr', 'hrs', 'h' THEN RETURN a + amount * interval '1 hour';
    WHEN 'minute', 'minutes', 'min', 'mins', 'm' THEN RETURN a + amount * interval '1 minute';
    WHEN 'second', 'seconds', 'sec', 'secs', 's' THEN RETURN a + amount * interval '1 second';
    ELSE RAISE feature_not_supported
      USING MESSAGE = 'The sandbox does not emulate DATEADD by ' || part
        || '; it takes year, quarter, month, week, day, hour, minute and second';
  END CASE;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.dateadd(part text, amount bigint, a timestamptz)
RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT AS
$$SELECT dateadd(part, amount, a AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'$$;
