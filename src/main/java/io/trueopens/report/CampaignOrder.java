package io.trueopens.report;

import io.trueopens.report.ReportModel.CampaignSection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Campaigns as the report's first section has them, so that all have one order; others by name. */
final class CampaignOrder implements Comparator<String> {
  private final Map<String, Integer> places = new HashMap<>();

  CampaignOrder(List<CampaignSection> campaigns) {
    campaigns.forEach(campaign -> places.putIfAbsent(campaign.campaign(), places.size()));
  }

  @Override
  public int compare(String one, String other) {
    int byPlace = Integer.compare(place(one), place(other));
    return byPlace == 0 ? one.compareTo(other) : byPlace;
  }

  private int place(String campaign) {
    return places.getOrDefault(campaign, Integer.MAX_VALUE);
  }
}
