package io.trueopens.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.trueopens.stats.AnytimeResult;
import io.trueopens.stats.BetaComparison;
import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.RiskRatio;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison as one JSON object; rates and differences are shares of 1, not percent. */
final class ComparisonJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ComparisonJson() {}

  static String of(ArmComparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("confidence", comparison.plan().confidence());
    json.put("control", arm(comparison.arms().control(), comparison.control()));
    json.put("treatment", arm(comparison.arms().treatment(), comparison.treatment()));
    json.put("anytime", anytime(comparison));
    json.put("single_look", singleLook(comparison));
    json.put("descriptive", descriptive(comparison.chances()));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and texts that JSON cannot hold", e);
    }
  }

  private static Map<String, @Nullable Object> arm(Proportion counts, Interval interval) {
    Map<String, @Nullable Object> arm = new LinkedHashMap<>();
    arm.put("opens", counts.opens());
    arm.put("delivered", counts.delivered());
    arm.put("rate", counts.rate());
    put(arm, interval);
    return arm;
  }

  private static Map<String, @Nullable Object> anytime(ArmComparison comparison) {
    Map<String, @Nullable Object> anytime = new LinkedHashMap<>();
    AnytimeResult result = comparison.anytime();
    anytime.put("use", "valid at every look, such as every morning");
    anytime.put("planned", comparison.plan().planned());
    anytime.put("ready", result instanceof AnytimeResult.Ready);
    anytime.put("reason", result instanceof AnytimeResult.NotReady not ? id(not) : null);
    anytime.put("difference", comparison.difference().estimate());
    put(anytime, result instanceof AnytimeResult.Ready ready ? ready.reading().interval() : null);
    anytime.put("p", result.p());
    return anytime;
  }

  private static String id(AnytimeResult.NotReady result) {
    return result.reason().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> singleLook(ArmComparison comparison) {
    Map<String, @Nullable Object> look = new LinkedHashMap<>();
    look.put("use", "valid for one look fixed beforehand");
    look.put("difference", comparison.difference().estimate());
    put(look, comparison.difference().interval());
    look.put("p_z_pooled", comparison.once().pooledZ());
    look.put("p_fisher", comparison.once().fisher());
    look.put("risk_ratio", comparison.ratio().map(ComparisonJson::ratio).orElse(null));
    return look;
  }

  private static Map<String, @Nullable Object> ratio(RiskRatio ratio) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("estimate", ratio.ratio());
    put(json, ratio.interval());
    return json;
  }

  private static Map<String, @Nullable Object> descriptive(BetaComparison chances) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("use", "description only: neither a p nor a verdict");
    json.put("prior", "beta(1,1)");
    json.put("probability_treatment_better", chances.probabilityTreatmentBetter());
    json.put("expected_loss_of_treatment", chances.lossOfTreatment());
    json.put("expected_loss_of_control", chances.lossOfControl());
    return json;
  }

  private static void put(Map<String, @Nullable Object> json, @Nullable Interval interval) {
    json.put("lower", interval == null ? null : interval.lower());
    json.put("upper", interval == null ? null : interval.upper());
  }
}
