package io.trueopens.cli;

import io.trueopens.stats.Proportion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code OPENS/DELIVERED}. */
final class ProportionConverter implements ITypeConverter<Proportion> {
  private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,15})\\s*/\\s*(\\d{1,15})\\s*");

  @Override
  public Proportion convert(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw invalid(value, "expected OPENS/DELIVERED, two whole numbers such as 210/1000");
    }
    long opens = Long.parseLong(form.group(1));
    long delivered = Long.parseLong(form.group(2));
    if (delivered == 0) {
      throw invalid(value, "expected OPENS/DELIVERED with at least 1 delivered");
    }
    if (opens > delivered) {
      throw invalid(
          value, "expected OPENS/DELIVERED, and there cannot be more opens than deliveries");
    }
    return new Proportion(opens, delivered);
  }

  private static TypeConversionException invalid(String value, String expected) {
    return new TypeConversionException("'" + value + "': " + expected);
  }
}
