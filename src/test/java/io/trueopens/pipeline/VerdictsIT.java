package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table verdicts, held against independent SQL over the others. */
@Tag("spark")
class VerdictsIT {
  private static final String SERVED =
      "SELECT h.*, m.campaign AS mail_campaign, m.outcome FROM hits h JOIN messages m"
          + " USING (message) WHERE attribution = 'delivered' AND (status IS NULL OR status < 400)";

  @Test
  void addsUpToTheHitsOfDeliveredMail() throws IOException, SQLException {
    try (DuckDb duckDb = new DuckDb(SampleRun.plain())) {
      String counted =
          "SELECT mail_campaign, verdict, rule, confidence, count(*), count(DISTINCT message) FROM ("
              + SERVED
              + ") GROUP BY ALL";
      String table =
          "SELECT campaign, verdict, rule, confidence, fetches, messages FROM verdicts"
              + " WHERE grouping = 'rule'";
      assertThat(duckDb.number("SELECT count(*) FROM (" + table + ")")).isGreaterThan(10);
      assertThat(duckDb.rows("(" + table + ") EXCEPT ALL (" + counted + ")")).isEmpty();
      assertThat(duckDb.rows("(" + counted + ") EXCEPT ALL (" + table + ")")).isEmpty();
    }
  }

  @Test
  void openedMessagesHangOnWeakRulesWhenNoBetterOneSpeaksForThem()
      throws IOException, SQLException {
    try (DuckDb duckDb = new DuckDb(SampleRun.plain())) {
      String person = "verdict IN ('human', 'human_via_proxy') AND kind IN ('pixel', 'image')";
      long opened = duckDb.number("SELECT sum(opened) FROM verdicts");
      long sure =
          duckDb.number(
              "SELECT count(DISTINCT message) FROM ("
                  + SERVED
                  + ") WHERE outcome = 'opened' AND confidence <> 'low' AND "
                  + person);
      assertThat(opened)
          .isEqualTo(duckDb.number("SELECT count(*) FROM messages WHERE outcome = 'opened'"));
      assertThat(duckDb.number("SELECT sum(opened_on_low) FROM verdicts")).isEqualTo(opened - sure);
    }
  }
}
