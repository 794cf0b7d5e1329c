package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Pattern;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.world.Names;
import io.trueopens.simulate.world.Tracker;
import java.util.List;

/** The ids by which the mailer knows campaigns, recipients and mails. */
public final class MailNames {
  private final Names names;
  private final long seed;
  private final List<String> campaigns;
  private final List<String> links;

  /** The ids of a simulation. */
  public MailNames(Tracker tracker, MailPlan plan, long seed) {
    this.names = tracker.names();
    this.seed = seed;
    this.campaigns = ofCampaigns(names.campaign(), Purpose.CAMPAIGN, plan);
    this.links = ofCampaigns(names.link(), Purpose.LINK, plan);
  }

  /** The id of a campaign. */
  public String campaign(Campaign campaign) {
    return campaigns.get(campaign.number());
  }

  /** The id of where the link of a campaign leads. */
  public String link(Campaign campaign) {
    return links.get(campaign.number());
  }

  /** The id of a mail, also of one that nobody sent. */
  public String message(long message) {
    return filled(names.message(), Purpose.TOKEN, message);
  }

  /** The id of the recipient of that number, whether or not there is one. */
  public String recipient(long number) {
    return names.recipient() == null
        ? Recipient.email(number)
        : filled(names.recipient(), Purpose.RECIPIENT_ID, number);
  }

  private List<String> ofCampaigns(Pattern pattern, Purpose purpose, MailPlan plan) {
    return plan.campaigns().stream()
        .map(campaign -> filled(pattern, purpose, campaign.number()))
        .toList();
  }

  private String filled(Pattern pattern, Purpose purpose, long number) {
    return pattern.fill(new Dice(seed, purpose, number), name -> Long.toString(number + 1));
  }
}
