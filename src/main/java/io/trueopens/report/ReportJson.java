package io.trueopens.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.rate.RunSums;
import io.trueopens.report.ReportModel.AgentRow;
import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.InputProblem;
import io.trueopens.report.ReportModel.RateRow;
import io.trueopens.report.ReportModel.Standing;

/**
 * The whole model for programs. Keys are written one by one and in a fixed order, so that a change
 * of a record here does not change the file for those who read it.
 */
final class ReportJson {
  /** Goes up when a key changes its meaning or goes away; new keys do not count. */
  private static final int VERSION = 1;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

  private ReportJson() {}

  static String of(ReportModel model) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(TWO_SPACES);
    printer.indentArraysWith(TWO_SPACES);
    try {
      return new JsonMapper().writer(printer).writeValueAsString(report(model)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values could not be written", e);
    }
  }

  private static ObjectNode report(ReportModel model) {
    ObjectNode report = NODES.objectNode();
    report.put("version", VERSION);
    report.put("job", model.job());
    report.put("date", model.date().toString());
    report.put("time_zone", model.timeZone());
    report.put("first_event", JsonParts.text(model.firstEvent()));
    report.put("last_event", JsonParts.text(model.lastEvent()));
    ArrayNode problems = report.putArray("problems");
    model.problems().forEach(problem -> problems.add(problem(problem)));
    report.set("sums", sums(model.sums()));
    report.set("overall", model.overall() == null ? null : JsonParts.rate(model.overall()));
    ArrayNode campaigns = report.putArray("campaigns");
    model.campaigns().forEach(campaign -> campaigns.add(campaign(campaign)));
    ArrayNode sides = report.putArray("other_sides");
    model.sides().forEach(campaign -> sides.add(JsonSides.of(campaign)));
    ArrayNode verdicts = report.putArray("verdicts");
    model.verdicts().forEach(campaign -> verdicts.add(JsonVerdicts.of(campaign)));
    ArrayNode days = report.putArray("fetches_by_day");
    model
        .fetchesByDay()
        .forEach(
            (day, counts) ->
                days.addObject().put("day", day.toString()).setAll(JsonParts.fetches(counts)));
    ObjectNode errors = report.putObject("answered_with_error");
    model.answeredWithError().forEach((kind, count) -> errors.put(kind.id(), count));
    ArrayNode agents = report.putArray("agents");
    model.agents().forEach(agent -> agents.add(agent(agent)));
    report.set("other_fetches", JsonOtherFetches.of(model.otherFetches()));
    report.set("images_loaded", JsonImagesLoaded.of(model.imagesLoaded()));
    ArrayNode experiments = report.putArray("experiments");
    model.experiments().forEach(section -> experiments.add(JsonExperiments.of(section)));
    return report;
  }

  private static ObjectNode problem(InputProblem problem) {
    return NODES
        .objectNode()
        .put("file", problem.file())
        .put("problem", problem.problem())
        .put("failed", problem.failed());
  }

  private static ObjectNode sums(RunSums sums) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("lines", sums.lines())
            .put("tracked", sums.tracked())
            .put("set_aside", sums.setAside())
            .put("untracked", sums.untracked())
            .put("not_examined", sums.notExamined())
            .put("ignored", sums.ignored())
            .put("rejected", sums.rejected())
            .put("hits", sums.hits())
            .put("attributed", sums.attributed())
            .put("unattributed", sums.unattributed())
            .put("delivered", sums.delivered());
    node.set("outcomes", JsonParts.counts(sums.outcomes()));
    ArrayNode violations = node.putArray("violations");
    sums.violations().forEach(violations::add);
    return node;
  }

  private static ObjectNode campaign(CampaignSection campaign) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("campaign", campaign.campaign())
            .put("first_dispatch", JsonParts.text(campaign.firstDispatch()))
            .put("randomised", campaign.standing() == Standing.RANDOMISED)
            .put("counted", campaign.standing() == Standing.COUNTED);
    ArrayNode variants = node.putArray("variants");
    campaign.rows().forEach(row -> variants.add(variant(row)));
    return node;
  }

  private static ObjectNode variant(RateRow row) {
    return NODES
        .objectNode()
        .put("variant", row.variant())
        .put("style", row.style())
        .put("image", row.image())
        .setAll(JsonParts.rate(row.rate()));
  }

  private static ObjectNode agent(AgentRow row) {
    ObjectNode node = NODES.objectNode().put("agent", row.agent());
    node.setAll(JsonParts.fetches(row.fetches()));
    return node.put("messages_opened", row.messagesOpened());
  }
}
