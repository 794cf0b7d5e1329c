package io.trueopens.report;

import io.trueopens.report.Verdicts.Leaning;
import io.trueopens.report.Verdicts.RuleRow;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code verdicts}, put together by campaign. */
final class VerdictsFromTables {
  private final Map<String, List<RuleRow>> rules = new HashMap<>();
  private final Map<String, Leaning> leanings;

  private VerdictsFromTables(CampaignOrder order) {
    this.leanings = new TreeMap<>(order);
  }

  static List<Verdicts> read(TableReader tables, CampaignOrder order) throws IOException {
    VerdictsFromTables all = new VerdictsFromTables(order);
    tables.forEach(Table.VERDICTS, Table.VERDICTS.columnNames(), all::add);
    List<Verdicts> verdicts = new ArrayList<>();
    all.leanings.forEach(
        (campaign, leaning) ->
            verdicts.add(
                new Verdicts(
                    campaign, sorted(all.rules.getOrDefault(campaign, List.of())), leaning)));
    return verdicts;
  }

  private static List<RuleRow> sorted(List<RuleRow> rules) {
    return rules.stream()
        .sorted(Comparator.comparingLong(RuleRow::fetches).reversed().thenComparing(RuleRow::rule))
        .toList();
  }

  private void add(TableRow row) {
    String campaign = row.requiredText("campaign");
    if (row.requiredText("grouping").equals("rule")) {
      rules.computeIfAbsent(campaign, c -> new ArrayList<>()).add(rule(row));
    } else {
      leanings.put(campaign, leaning(row));
    }
  }

  private static RuleRow rule(TableRow row) {
    return new RuleRow(
        row.requiredText("verdict"),
        row.requiredText("rule"),
        row.requiredText("confidence"),
        row.number("fetches"),
        row.number("messages"));
  }

  private static Leaning leaning(TableRow row) {
    return new Leaning(
        row.number("fetches"),
        row.number("low_fetches"),
        row.number("messages"),
        row.number("delivered"),
        row.number("opened"),
        row.number("opened_on_low"),
        row.number("not_opened_on_low"));
  }
}
