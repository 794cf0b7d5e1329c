package io.trueopens.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length such as {@code 1GB}, in powers of a thousand. */
final class ByteSizeConverter implements ITypeConverter<Long> {
  private static final List<String> UNITS = List.of("", "K", "M", "G", "T");
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6}(?:[.]\\d{1,3})?)\\s*([KMGT]?)B?", Pattern.CASE_INSENSITIVE);

  @Override
  public Long convert(String value) {
    Matcher form = FORM.matcher(value.strip());
    if (!form.matches()) {
      throw new TypeConversionException(
          "'" + value + "': expected a length such as 500MB, 1GB or 1.5TB");
    }
    int power = UNITS.indexOf(form.group(2).toUpperCase(Locale.ROOT));
    return Math.round(Double.parseDouble(form.group(1)) * Math.pow(1000, power));
  }
}
