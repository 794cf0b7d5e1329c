package io.trueopens.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A plan in words or as JSON.
 *
 * @param rise to find, as a share; null when not asked
 * @param delivered what there will be; null when not asked
 * @param perDay deliveries a day; null when not known
 */
record PlanText(
    MailPlan plan, @Nullable Double rise, @Nullable Long delivered, @Nullable Long perDay) {
  private static final JsonMapper MAPPER = new JsonMapper();

  String text() {
    StringBuilder text = new StringBuilder();
    if (rise != null) {
      size(text, rise);
    }
    if (delivered != null) {
      text.append(text.isEmpty() ? "" : "\n");
      detectable(text, delivered);
    }
    return text.toString();
  }

  private void size(StringBuilder text, double wanted) {
    long often = plan.everyMorning(wanted);
    line(
        text,
        "To find a %s from %s to %s %%, with %s %% power and %s %% confidence, over %d arms:",
        wanted > 0 ? "rise" : "fall",
        percent(plan.baseline()),
        percent(plan.baseline() + wanted),
        percent(plan.power()),
        percent(plan.confidence()),
        plan.arms());
    line(text, "  looking every morning  %s", mail(often));
    line(text, "  looking once, the end  %s", mail(plan.once(wanted)));
    line(text, "Put \"planned\": %d into the job file before the first mail leaves.", often);
  }

  private String mail(long deliveries) {
    String mail = say("%,d deliveries", deliveries);
    if (perDay == null) {
      return mail;
    }
    long days = (deliveries + perDay - 1) / perDay;
    return mail + say(", %,d %s at %,d a day", days, days == 1 ? "day" : "days", perDay);
  }

  private void detectable(StringBuilder text, long mails) {
    line(
        text,
        "With %,d deliveries over %d arms, the smallest rise to find is:",
        mails,
        plan.arms());
    line(text, "  looking every morning  %s", points(plan.riseEveryMorning(mails)));
    line(text, "  looking once, the end  %s", points(plan.riseOnce(mails)));
  }

  private static String points(OptionalDouble found) {
    return found.isEmpty()
        ? "none: this is too little mail"
        : say("%.2f points", 100 * found.getAsDouble());
  }

  String json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("baseline", plan.baseline());
    json.put("arms", plan.arms());
    json.put("power", plan.power());
    json.put("confidence", plan.confidence());
    if (rise != null) {
      json.put("rise", rise);
      json.put("deliveries_every_morning", plan.everyMorning(rise));
      json.put("deliveries_once", plan.once(rise));
    }
    if (delivered != null) {
      json.put("deliveries", delivered);
      json.put("smallest_rise_every_morning", orNull(plan.riseEveryMorning(delivered)));
      json.put("smallest_rise_once", orNull(plan.riseOnce(delivered)));
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers that JSON cannot hold", e);
    }
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** As many digits as it has, up to two. */
  private static String percent(double share) {
    return say("%.2f", 100 * share).replaceFirst("\\.?0+$", "");
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(say(format, values)).append('\n');
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
