package io.trueopens.cli;

import io.trueopens.assign.Arm;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code NAME=IMAGE} or {@code NAME=IMAGE:WEIGHT}. */
final class ArmConverter implements ITypeConverter<Arm> {
  private static final Pattern FORM =
      Pattern.compile("([^=]+)=([^:]+?)(?::(\\d{1,9}(?:\\.\\d{1,9})?))?");

  @Override
  public Arm convert(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw invalid(value, "expected NAME=IMAGE or NAME=IMAGE:WEIGHT, such as title=report.png:2");
    }
    try {
      double weight = form.group(3) == null ? 1 : Double.parseDouble(form.group(3));
      return new Arm(form.group(1).strip(), form.group(2).strip(), weight);
    } catch (IllegalArgumentException e) {
      throw invalid(value, String.valueOf(e.getMessage()));
    }
  }

  private static TypeConversionException invalid(String value, String expected) {
    return new TypeConversionException("'" + value + "': " + expected);
  }
}
