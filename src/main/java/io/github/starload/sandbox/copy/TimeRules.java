package io.github.starload.sandbox.copy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times in the ISO forms of `DATEFORMAT 'auto' TIMEFORMAT 'auto'` (`redshift-facts.md`
/// section 1.7); the other forms that 'auto' knows are not emulated and are errors.
final class TimeRules {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4,6})-(\\d{2})-(\\d{2})"
              + "(?:[ T](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?"
              + "\\s*(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final int MICRO_DIGITS = 6;
  private static final int LAST_YEAR = 294276;

  private TimeRules() {}

  /// A time part is dropped.
  static void date(Field field, RowBuffer row) throws BadField {
    row.text(day(match(field, LoadErrorCode.DATE), field, LoadErrorCode.DATE));
  }

  /// A zone in the text is ignored, not converted.
  static void timestamp(Field field, RowBuffer row) throws BadField {
    Matcher form = match(field, LoadErrorCode.TIMESTAMP);
    row.text(day(form, field, LoadErrorCode.TIMESTAMP) + " " + time(form, field));
  }

  /// Without a zone the session's counts, which is PostgreSQL's to know.
  static void timestampWithZone(Field field, RowBuffer row) throws BadField {
    Matcher form = match(field, LoadErrorCode.TIMESTAMP);
    row.text(
        day(form, field, LoadErrorCode.TIMESTAMP) + " " + time(form, field) + zone(form, field));
  }

  private static Matcher match(Field field, LoadErrorCode code) throws BadField {
    Matcher form = FORM.matcher(field.text().strip());
    if (!form.matches()) {
      throw new BadField(code, field);
    }
    return form;
  }

  private static String day(Matcher form, Field field, LoadErrorCode code) throws BadField {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(2)),
              Integer.parseInt(form.group(3)));
      if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
        throw new BadField(code, field);
      }
    } catch (DateTimeException e) {
      throw new BadField(code, field);
    }
    return form.group(1) + "-" + form.group(2) + "-" + form.group(3);
  }

  private static String time(Matcher form, Field field) throws BadField {
    if (form.group(4) == null) {
      return "00:00:00";
    }
    String seconds = form.group(6) == null ? "00" : form.group(6);
    try {
      LocalTime.of(
          Integer.parseInt(form.group(4)),
          Integer.parseInt(form.group(5)),
          Integer.parseInt(seconds));
    } catch (DateTimeException e) {
      throw new BadField(LoadErrorCode.TIMESTAMP, field);
    }
    String fraction = form.group(7) == null ? "" : form.group(7);
    String micros =
        fraction.isEmpty()
            ? ""
            : "." + fraction.substring(0, Math.min(fraction.length(), MICRO_DIGITS));
    return form.group(4) + ":" + form.group(5) + ":" + seconds + micros;
  }

  private static String zone(Matcher form, Field field) throws BadField {
    String zone = form.group(8);
    if (zone == null) {
      return "";
    }
    if (zone.equals("Z") || zone.equals("UTC")) {
      return "+00";
    }
    try {
      return ZoneOffset.of(zone).getId().replace("Z", "+00");
    } catch (DateTimeException e) {
      throw new BadField(LoadErrorCode.TIMESTAMP, field);
    }
  }
}
