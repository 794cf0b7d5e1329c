package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
  @Test
  void holdsTheWholeModelInAFixedOrder() throws Exception {
    JsonNode json = read(Models.realistic());
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly(
            "version",
            "job",
            "date",
            "time_zone",
            "first_event",
            "last_event",
            "problems",
            "sums",
            "overall",
            "campaigns",
            "other_sides",
            "verdicts",
            "fetches_by_day",
            "answered_with_error",
            "agents",
            "other_fetches",
            "images_loaded",
            "experiments");
    assertThat(json.at("/date").textValue()).isEqualTo("2026-11-23");
    assertThat(json.at("/first_event").textValue()).isEqualTo("2026-10-24T22:14:09Z");
    assertThat(json.at("/sums/not_examined").longValue()).isEqualTo(2_519_988);
    assertThat(json.at("/sums/set_aside").longValue()).isEqualTo(40);
    assertThat(json.at("/answered_with_error/pixel").longValue()).isEqualTo(204);
    assertThat(json.at("/overall/delivered").longValue()).isEqualTo(8412);
    assertThat(json.at("/overall/rate").doubleValue()).isEqualTo(1739 / 8412.0);
    assertThat(json.at("/campaigns/0/variants/1/outcomes/opened").longValue()).isEqualTo(702);
    assertThat(json.at("/verdicts/0/rate_other_way").doubleValue()).isEqualTo(0.74);
    assertThat(json.at("/verdicts/0/rules/1/rule").textValue()).isEqualTo("person_in_burst");
    assertThat(json.at("/fetches_by_day/29/day").textValue()).isEqualTo("2026-11-23");
    assertThat(json.at("/experiments/0/verdict").textValue()).isEqualTo("more");
    assertThat(json.at("/experiments/0/days/0/difference").isNull()).isTrue();
    assertThat(json.at("/experiments/0/segments/0/adjusted_p").doubleValue()).isEqualTo(0.08);
    assertThat(json.at("/experiments/0/segments/1/p").isNull()).isTrue();
    assertThat(json.at("/experiments/0/bounds/lower").doubleValue()).isBetween(-0.177, -0.175);
    assertThat(json.at("/experiments/0/bounds/upper").doubleValue()).isBetween(0.232, 0.234);
    assertThat(json.at("/experiments/1/testable").booleanValue()).isFalse();
  }

  @Test
  void whatIsUnknownIsNull() throws Exception {
    JsonNode json = read(Models.empty());
    assertThat(json.at("/overall").isNull()).isTrue();
    assertThat(json.at("/first_event").isNull()).isTrue();
    assertThat(JsonParts.rate(Rates.of(0, 0)).get("rate").isNull()).isTrue();
  }

  @Test
  void keepsNamesAsTheyAre() throws Exception {
    String name = "a\n<b>\u202e\u0000";
    assertThat(read(Models.hostile(name)).at("/campaigns/0/campaign").textValue()).isEqualTo(name);
  }

  private static JsonNode read(ReportModel model) throws Exception {
    return new ObjectMapper().readTree(ReportJson.of(model));
  }
}
