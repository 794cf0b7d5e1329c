package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.write.Table;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What listmonk's database has: the numbers of mails sent and bounced of each campaign. */
final class CampaignCounts implements DeliveriesWriter {
  private static final String FILE = "campaigns.csv";

  /** As PostgreSQL writes a time with its zone. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Outbox outbox;
  private final List<Campaign> campaigns = new ArrayList<>();

  /** One campaign; its mails come one after the other. */
  private static final class Campaign {
    private final SentMail first;
    private long sent;
    private long bounced;

    Campaign(SentMail first) {
      this.first = first;
    }
  }

  CampaignCounts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void write(SentMail sent) {
    int number = sent.mail().campaign().number();
    if (campaigns.size() == number) {
      campaigns.add(new Campaign(sent));
    }
    Campaign campaign = campaigns.get(number);
    campaign.sent++;
    campaign.bounced += sent.mail().bounced() ? 1 : 0;
  }

  @Override
  public List<ObjectNode> sources() {
    return List.of(outbox.source(FILE, "listmonk"));
  }

  @Override
  public void close() throws IOException {
    List<String> columns = List.of("uuid", "name", "subject", "sent", "bounces", "started_at");
    try (Table table = new Table(outbox.folder().resolve(FILE), columns)) {
      for (Campaign campaign : campaigns) {
        table
            .add(campaign.first.campaign())
            .add("Report " + (campaign.first.mail().campaign().number() + 1))
            .add(campaign.first.subject())
            .add(campaign.sent)
            .add(campaign.bounced)
            .add(TIME.format(Instant.ofEpochSecond(campaign.first.mail().dispatched())))
            .endRow();
      }
    }
  }
}
