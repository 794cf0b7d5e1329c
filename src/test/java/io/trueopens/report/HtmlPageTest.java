package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.RunSums;
import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.InputProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static Html realistic;

  @BeforeAll
  static void draw() throws Exception {
    realistic = Html.of(Models.realistic());
  }

  @Test
  void headlineGivesRateAndBoundThenDenominatorAndInterval() throws Exception {
    Html page = realistic;
    assertThat(page.text("//p[@class='headline']"))
        .isEqualTo(
            "20.7\u202f% loaded images, at most 41.4\u202f%;"
                + " readers with images off cannot be counted.");
    assertThat(page.text("//p[@class='headline']/following-sibling::p"))
        .startsWith(
            "1\u202f739 of 8\u202f412 delivered messages, 95\u202f% interval for chance"
                + " 19.8\u201321.6\u202f%. By rules of high confidence alone it is"
                + " 10.3\u202f% (9.7\u201311.0\u202f%). If the rules are right, a person loaded an image,");
    assertThat(page.text("//header/p"))
        .isEqualTo(
            "Report for 23 November 2026; fetches from 25 October 2026, 00:14 to 23 November 2026,"
                + " 09:41 (Europe/Amsterdam).");
  }

  @Test
  void sectionsStandInTheirOrder() throws Exception {
    assertThat(realistic.texts("//main/section/@id"))
        .containsExactly(
            "headline",
            "experiments",
            "rates",
            "outcomes",
            "sides",
            "images",
            "verdicts",
            "fetches",
            "agents",
            "other",
            "ledger",
            "limits",
            "method");
  }

  @Test
  void everyCampaignShowsItsRatesFromOtherSides() throws Exception {
    String article = "//section[@id='sides']//article[1]";
    assertThat(realistic.text(article + "/p"))
        .isEqualTo("Not mature: the newest mail is young, and opens are still to come.");
    assertThat(realistic.texts(article + "/div[1]//tbody/tr[1]/td"))
        .containsExactly(
            "305 / 3\u202f018, 10.1\u202f%9.1–11.2\u202f%",
            "90 / 300, 30.0\u202f%25.1–35.4\u202f%",
            "10 / 40, 25.0\u202f%14.2–40.2\u202f%",
            "265 of 600236 to 324");
    assertThat(realistic.texts(article + "/div[2]//thead//th"))
        .containsExactly("Variant", "1 day", "2 days");
    assertThat(realistic.texts(article + "/div[2]//tbody/tr[1]/td"))
        .containsExactly("40.0\u202f%", "45.0\u202f%");
  }

  @Test
  void everyCampaignSaysWhatHangsOnWeakRules() throws Exception {
    assertThat(realistic.texts("//section[@id='verdicts']//article[1]//tbody/tr[2]/*"))
        .containsExactly("person_in_burst", "human", "low", "100", "60");
    assertThat(realistic.text("//section[@id='verdicts']//article[1]/p"))
        .isEqualTo(
            "104 of the 760 opened messages count as that by no rule of high confidence."
                + " 14.3\u202f% of the fetches were judged by rules of low confidence. 60 opened messages"
                + " hang on them alone, and 40 others could be opened if they are wrong. With all"
                + " of them the other way the rate would be 74.0\u202f% instead of 76.0\u202f%; with"
                + " some of them, anything from 70.0\u202f% to 80.0\u202f%.");
  }

  @Test
  void problemsComeFirstAndNameTheExitCode() throws Exception {
    ReportModel model = Models.hostile("news.log.gz");
    Html page = Html.of(model);
    assertThat(page.texts("//main/section/@id").get(0)).isEqualTo("problems");
    assertThat(page.text("//section[@id='problems']/p"))
        .isEqualTo(
            "1 input was not read in full, so the numbers below may lack some fetches or"
                + " deliveries. The run ended with exit code 1.");
    assertThat(page.text("//section[@id='problems']//li")).startsWith("news.log.gz");
  }

  @Test
  void hostileTextStaysTextInEveryField() throws Exception {
    List<String> calm = elements(Models.hostile("calm"));
    for (String text : Models.HOSTILE) {
      assertThat(elements(Models.hostile(text))).as(text).isEqualTo(calm);
    }
  }

  /** All elements and their attributes' names; no text must ever add one. */
  private static List<String> elements(ReportModel model) throws Exception {
    Html page = Html.of(model);
    List<String> names = new ArrayList<>();
    var nodes = page.document().getElementsByTagName("*");
    for (int i = 0; i < nodes.getLength(); i++) {
      StringBuilder name = new StringBuilder(nodes.item(i).getNodeName());
      var attributes = nodes.item(i).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        String attribute = attributes.item(j).getNodeName();
        // A title is there for names that had to be shortened.
        name.append(attribute.equals("title") ? "" : " " + attribute);
      }
      names.add(name.toString());
    }
    return names;
  }

  @Test
  void shortenedNamesAreFullInTheTitle() throws Exception {
    String name = "long-".repeat(60);
    assertThat(Html.of(Models.hostile(name)).texts("//section[@id='rates']//h3/bdi/@title"))
        .containsExactly(name);
  }

  @Test
  void nothingComesFromOutside() {
    ReportModel model = Models.realistic();
    assertThat(HtmlPage.of(model, Figures.of(model)))
        .doesNotContain("<script", "<link", "http:", "https:", "@import", "url(");
  }

  @Test
  void everyPictureSaysWhatItShows() throws Exception {
    Html page = realistic;
    assertThat(page.texts("//img/@src"))
        .containsExactly(
            "experiment-1.png",
            "campaigns-1.png",
            "open-rates-1.png",
            "open-rates-2.png",
            "outcomes-1.png",
            "outcomes-2.png",
            "machine-fetches.png");
    assertThat(page.texts("//img[@src='open-rates-1.png']/@alt"))
        .containsExactly(
            "Open rates of campaign autumn-sale. A with 20.2\u202f% of 3\u202f018 delivered,"
                + " 95\u202f% interval 18.8\u201321.7\u202f%, at most 41.1\u202f%; B with 23.5\u202f% of"
                + " 2\u202f982 delivered, 95\u202f% interval 22.1\u201325.1\u202f%, at most 43.6\u202f%.");
    assertThat(page.text("//img[@src='experiment-1.png']/@alt")).contains("zero excluded");
    assertThat(page.texts("//img[not(@alt) or string-length(@alt) < 40]")).isEmpty();
  }

  @Test
  void everyTableHasACaptionAndScopes() throws Exception {
    Html page = realistic;
    assertThat(page.texts("//table[not(caption)]")).isEmpty();
    assertThat(page.texts("//th[not(@scope)]")).isEmpty();
  }

  @Test
  void ratesCarryTheirDenominatorIntervalAndBounds() throws Exception {
    assertThat(realistic.texts("(//section[@id='rates']//tbody/tr)[1]/*"))
        .containsExactly(
            "A title like: autumn-sale.jpg",
            "611 / 3\u202f018",
            "20.2\u202f%",
            "18.8\u201321.7\u202f%",
            "41.1\u202f%",
            "22.2\u202f%");
  }

  @Test
  void loadedImagesCarryTheirDenominatorsAndSayThatTheyAreNoVerdict() throws Exception {
    String section = "//section[@id='images']";
    assertThat(realistic.texts(section + "/p"))
        .containsExactly(
            "A description, and no verdict. If names work, then by making readers load images: so"
                + " here are the delivered messages of which a person loaded at least one named"
                + " image, pixels left aside. Each campaign stands by itself and nothing is added"
                + " up over campaigns. The intervals cover chance in one look at one row. Whether"
                + " styles differ is for an experiment to say.",
            "1 campaign has deliveries and no fetch of a named image, and so no rows here.");
    assertThat(realistic.text(section + "/article/p"))
        .isEqualTo(
            "Names and alt texts changed together here: where one style of name is ahead, its alt"
                + " texts may be why, and the other way round.");
    // Wilson (1927) worked by hand for 403 of 3018: 0.121861 to 0.146135
    assertThat(realistic.texts(section + "//tbody[1]/tr[1]/*"))
        .containsExactly(
            "name: descriptive",
            "403 / 3\u202f018",
            "13.4\u202f%",
            "12.2\u201314.6\u202f%",
            "605 / 611",
            "0.99");
    assertThat(realistic.texts(section + "//tbody[2]/tr[2]/*"))
        .startsWith("alt text: not given", "0 / 2\u202f982")
        .endsWith("0 / 0", "none opened");
    assertThat(Html.of(Models.empty()).text(section + "/p"))
        .isEqualTo(
            "No named image of a delivered message was fetched; opens are known from pixels only.");
  }

  @Test
  void outcomesOfVariantsAddUpToTheirCampaign() throws Exception {
    assertThat(realistic.texts("(//section[@id='outcomes']//tfoot)[1]/tr/*"))
        .containsExactly(
            "All variants", "1\u202f313", "117", "234", "936", "468", "2\u202f932", "6\u202f000");
  }

  @Test
  void everyCampaignSaysWhetherChanceAssigned() throws Exception {
    assertThat(realistic.texts("//section[@id='rates']//caption"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Randomised"),
            second -> assertThat(second).startsWith("Observed"));
  }

  @Test
  void experimentsGoFromHealthToVerdictToRatesToSmallPrint() throws Exception {
    Html page = realistic;
    String first = "(//section[@id='experiments']/article)[1]";
    assertThat(page.texts(first + "/*").stream().map(text -> text.split(" ", 2)[0]).toList())
        .startsWith(
            "image-names:",
            "Primary",
            "✓sample",
            "Descriptive",
            "Warning",
            "Names",
            "Observed,",
            "Open",
            "Difference")
        .contains("p");
    assertThat(page.text(first + "/p[@class='bounds']"))
        .isEqualTo(
            "The extreme case: if every doubtful fetch of one arm was a reader\u2019s and none of the"
                + " other\u2019s, the gap over all campaigns together could be anything between"
                + " \u221217.6 and +23.3 points.");
    assertThat(page.text("(" + first + "//small)[1]"))
        .startsWith("p = 0.012, the smallest of all days so far");
    assertThat(page.text("(" + first + "//small)[2]"))
        .startsWith("Exact second opinion, from how the openers fall to the arms: p = 0.021");
  }

  @Test
  void whatCannotBeTestedSaysWhy() throws Exception {
    Html page = realistic;
    String second = "(//section[@id='experiments']/article)[2]";
    assertThat(page.text(second + "/p[starts-with(@class, 'verdict')]"))
        .isEqualTo(
            "Not testable Do not use: 74.4 % of the mail went to generic, 50 % was planned.");
    assertThat(page.text(second + "/ul/li")).startsWith("✗sample ratio failed:");
    assertThat(page.texts(second + "//small")).isEmpty();
  }

  /** Two campaigns say nothing of how campaigns differ, and an early verdict is no planned look. */
  @Test
  void saysOfCampaignsWhatTheirNumberAllows() throws Exception {
    String first = "(//section[@id='experiments']/article)[1]";
    assertThat(realistic.text(first + "/h4[.='Campaign by campaign']/following-sibling::p[1]"))
        .isEqualTo(
            "2 campaigns are too few to tell whether the difference varies between campaigns (Q ="
                + " 2.40, p = 0.12).");
  }

  @Test
  void whatWasNotTestedHasNoP() throws Exception {
    assertThat(realistic.texts("//article[1]//tr[th='no client known before']/td"))
        .containsExactly(
            "611 / 3\u202f018, 20.2\u202f%", "none of 0", "too few opens", "not tested");
  }

  @Test
  void ledgersAddUpOrShout() throws Exception {
    Html good = realistic;
    assertThat(good.texts("//section[@id='ledger']//tfoot//td[contains(., '✓')]")).hasSize(3);

    RunSums lost = new RunSums(100, 10, 0, 20, 30, 5, 1, 10, 7, 2, 12, OpenCounts.NONE);
    Html bad =
        Html.of(Models.of(List.of(), lost, List.of(), new TreeMap<>(), List.of(), List.of()));
    assertThat(bad.texts("//section[@id='ledger']//tfoot//td[@class='words no']"))
        .containsExactly(
            "✗ DOES NOT ADD UP: the parts give 66. Do not use this report.",
            "✗ DOES NOT ADD UP: the parts give 9. Do not use this report.",
            "✗ DOES NOT ADD UP: the parts give 0. Do not use this report.");
    assertThat(bad.texts("//section[@id='problems']//li")).hasSize(3);
  }

  @Test
  void fetchesThatFailedAreCounted() throws Exception {
    assertThat(realistic.text("//section[@id='ledger']/p[@class='errors']"))
        .isEqualTo(
            "Answered with an error (status 400 and above), so that nobody saw anything:"
                + " 204 pixels, 1 click.");
    assertThat(Html.of(Models.empty()).texts("//p[@class='errors']")).isEmpty();
  }

  @Test
  void emptyInputHasSentencesOfItsOwn() throws Exception {
    Html page = Html.of(Models.empty());
    assertThat(page.text("//p[@class='headline']"))
        .isEqualTo("No single deliveries are known, so there is no open rate over all.");
    assertThat(page.text("//section[@id='headline']/p[3]")).startsWith("The logs hold no lines");
    assertThat(page.text("//section[@id='experiments']/p")).contains("defines no experiment");
    assertThat(page.text("//section[@id='rates']/p")).startsWith("No campaign is known");
    assertThat(page.text("//section[@id='outcomes']/p")).startsWith("Nothing was delivered");
    assertThat(page.text("//section[@id='fetches']/p")).startsWith("Nothing was fetched");
    assertThat(page.text("//section[@id='agents']/p")).startsWith("No client");
    assertThat(page.texts("//img")).isEmpty();
  }

  @Test
  void linesWithoutAnyTrackedFetchAskForTheTrackers() throws Exception {
    RunSums sums = new RunSums(100, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, OpenCounts.NONE);
    Html page =
        Html.of(Models.of(List.of(), sums, List.of(), new TreeMap<>(), List.of(), List.of()));
    assertThat(page.text("//section[@id='headline']/p[3]"))
        .startsWith("No line of the logs fetches a tracked object.");
  }

  @Test
  void campaignWithoutDeliveriesHasNoRateAndNoPicture() throws Exception {
    List<CampaignSection> campaigns =
        List.of(
            Models.campaign("none", true, Models.row("A", "generic", null, Rates.of(0, 0))),
            Models.campaign(
                "some",
                true,
                Models.row("A", "generic", null, Rates.of(0, 0)),
                Models.row("B", "generic", null, Rates.of(50, 4))));
    Html page =
        Html.of(
            Models.of(
                List.of(),
                Models.sums(campaigns),
                campaigns,
                new TreeMap<>(),
                List.of(),
                List.of()));
    assertThat(page.text("(//section[@id='rates']/article)[1]/p"))
        .isEqualTo("Nothing was delivered in this campaign, so it has no rate.");
    assertThat(page.texts("//img/@src")).containsExactly("open-rates-2.png", "outcomes-2.png");
    assertThat(page.texts("(//section[@id='rates']//tbody/tr)[1]/*"))
        .containsExactly("A generic", "0 / 0", "nothing delivered, so no rate");
  }

  @Test
  void onlyTheLastDaysAndClientsFitOnThePage() throws Exception {
    ReportModel model =
        Models.of(
            List.of(new InputProblem("a", "b", true)),
            Models.sums(List.of()),
            List.of(),
            Models.days(75),
            List.of(),
            List.of());
    Html page = Html.of(model);
    assertThat(page.texts("//section[@id='fetches']//tbody/tr")).hasSize(61);
    assertThat(page.texts("//section[@id='fetches']//tbody/tr[61]/th"))
        .containsExactly("earlier days");
    assertThat(page.text("//figcaption")).isEqualTo("The last 60 days.");
  }
}
