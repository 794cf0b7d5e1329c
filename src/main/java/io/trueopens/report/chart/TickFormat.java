package io.trueopens.report.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;

/** Writes the numbers of an axis in any way wanted. */
final class TickFormat extends NumberFormat {
  private static final long serialVersionUID = 1L;

  private final transient DoubleFunction<String> words;

  TickFormat(DoubleFunction<String> words) {
    this.words = words;
  }

  @Override
  public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
    return to.append(words.apply(number));
  }

  @Override
  public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
    return format((double) number, to, position);
  }

  @Override
  public Number parse(String source, ParsePosition position) {
    throw new UnsupportedOperationException("an axis is only written");
  }
}
