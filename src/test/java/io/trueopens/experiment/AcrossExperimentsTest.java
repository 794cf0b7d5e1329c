package io.trueopens.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcrossExperimentsTest {
  private static final Map<String, Double> HALVES = Map.of("title", 1.0, "descriptive", 1.0);

  private final AcrossExperiments across = new AcrossExperiments();

  private void add(String name, Map<String, Double> weights, Assignment kind, Counted counted) {
    add("style by name", new Design(name, "title", weights, 3000, kind, List.of()), counted);
  }

  private void add(String question, Design design, Counted counted) {
    across.add(question, design, counted.data(), Experiment.compare(design, counted.data()));
  }

  private static Counted campaign(String name, long control, long treatment) {
    return new Counted()
        .arm(name, "title", 1000, control)
        .arm(name, "descriptive", 1000, treatment);
  }

  @Test
  void asksOneQuestionOfAllCampaigns() {
    add("spring", HALVES, Assignment.PER_CAMPAIGN, campaign("a", 200, 250));
    add("summer", HALVES, Assignment.PER_CAMPAIGN, campaign("b", 100, 150));
    Tested tested = (Tested) across.compare().get(0);
    assertThat(tested.experiment()).isEqualTo("all campaigns");
    assertThat(tested.difference()).isEqualTo(0.05, within(1e-12));
    assertThat(tested.kind()).isEqualTo(Tested.Kind.MORE);
    assertThat(tested.gates().get(0).finding()).isEqualTo("taken together: 'spring', 'summer'");
    assertThat(tested.details().campaigns())
        .extracting(CampaignEffect::campaign)
        .containsExactly("a", "b");
    assertThat(tested.details().opinion()).isNotNull();
  }

  @Test
  void eachQuestionHasAnAnswerOfItsOwn() {
    add("spring", HALVES, Assignment.PER_CAMPAIGN, campaign("a", 200, 250));
    add("summer", HALVES, Assignment.PER_CAMPAIGN, campaign("b", 100, 150));
    for (String name : List.of("autumn", "winter")) {
      Design ofAlts = new Design(name, "title", HALVES, 3000, Assignment.PER_CAMPAIGN, List.of());
      add("alt style by alt", ofAlts, campaign(name, 200, 250));
    }
    assertThat(across.compare())
        .extracting(Comparison::experiment)
        .containsExactly(
            "all campaigns: style by name against title",
            "all campaigns: alt style by alt against title")
        .allMatch(AcrossExperiments::isNameOfAll);
  }

  @Test
  void oneExperimentAnswersByItself() {
    add("spring", HALVES, Assignment.PER_CAMPAIGN, campaign("a", 200, 250));
    add("kept", HALVES, Assignment.PERSISTENT, campaign("b", 200, 250));
    add("seen", HALVES, Assignment.NONE, campaign("c", 200, 250));
    assertThat(across.compare()).isEmpty();
  }

  @Test
  void leavesOutWhatFailedACheckOrIsCountedAlready() {
    add("spring", HALVES, Assignment.PER_CAMPAIGN, campaign("a", 200, 250));
    add("again", HALVES, Assignment.PER_CAMPAIGN, campaign("a", 200, 250));
    add("broken", HALVES, Assignment.PER_CAMPAIGN, campaign("b", 200, 250).inSeveralArms(3));
    Comparison comparison = across.compare().get(0);
    assertThat(comparison.gates().get(0).finding())
        .isEqualTo(
            "taken together: 'spring'; left out, for a failed check or for campaigns that are"
                + " counted already: 'again', 'broken'");
    assertThat(comparison.control().counts().delivered()).isEqualTo(1000);
  }

  @Test
  void answersThatDifferInTheirTreatmentShareTheRisk() {
    add("spring", HALVES, Assignment.PER_CAMPAIGN, campaign("a", 200, 250));
    add("summer", HALVES, Assignment.PER_CAMPAIGN, campaign("b", 100, 150));
    Tested alone = (Tested) across.compare().get(0);
    Map<String, Double> others = Map.of("title", 1.0, "opaque", 1.0);
    for (String name : List.of("c", "d")) {
      Counted counted = new Counted().arm(name, "title", 1000, 200).arm(name, "opaque", 1000, 200);
      add(name, others, Assignment.PER_CAMPAIGN, counted);
    }
    List<Comparison> both = across.compare();
    assertThat(both).hasSize(2).extracting(Comparison::experiment).containsOnly("all campaigns");
    Tested shared = (Tested) both.get(0);
    assertThat(shared.p()).isEqualTo(2 * alone.p(), within(1e-12));
    assertThat(shared.interval().lower()).isLessThan(alone.interval().lower());
  }

  @Test
  void aFailedCheckMovesNoPlan() {
    add("spring", HALVES, Assignment.PER_CAMPAIGN, campaign("a", 200, 210));
    add("broken", HALVES, Assignment.PER_CAMPAIGN, campaign("b", 200, 250).inSeveralArms(3));
    assertThat(across.compare().get(0).sentence())
        .contains("2\u202f000 of the 6\u202f000 deliveries");
  }

  @Test
  void differentSplitsHaveNoSecondOpinion() {
    add("spring", HALVES, Assignment.PER_CAMPAIGN, campaign("a", 200, 250));
    Map<String, Double> thirds = Map.of("title", 2.0, "descriptive", 1.0);
    Counted uneven = new Counted().arm("b", "title", 1000, 200).arm("b", "descriptive", 500, 125);
    add("summer", thirds, Assignment.PER_CAMPAIGN, uneven);
    assertThat(across.compare().get(0).details().opinion()).isNull();
  }
}
