package io.trueopens.experiment;

import io.trueopens.stats.LabelTest;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the recipients of each mail client, known from before the send, were shared out as
 * designed. A client is known from earlier mail, so the name in this mail cannot have caused it.
 *
 * <p>For each client the label test's e-value of "a recipient belongs to the treatment with its
 * designed share"; the mean of e-values is one itself, so the gate may be read every morning and
 * closes on fit data in at most 1 % of experiments, however many clients there are.
 *
 * <p>Sources: Lindon and Malek, arXiv 2011.03567; Vovk and Wang (2021), Annals of Statistics
 * 49:1736–1754, for the mean.
 */
final class ClientGate {
  private final Design design;
  private final ExperimentData data;

  ClientGate(Design design, ExperimentData data) {
    this.design = design;
    this.data = data;
  }

  /** The recipients who are known to use a client. */
  private record Split(String client, long control, long treatment, double logE) {
    double share() {
      return (double) treatment / (control + treatment);
    }
  }

  Gate of(String treatment) {
    List<Split> splits = splits(treatment);
    if (splits.isEmpty()) {
      return new Gate("clients", true, "no mail client is known from before the send");
    }
    Split worst = splits.get(0);
    double evidence = 0;
    for (Split split : splits) {
      worst = split.logE() > worst.logE() ? split : worst;
      evidence += Math.exp(split.logE()) / splits.size();
    }
    double p = Math.min(1, 1 / evidence);
    boolean passed = !(p < Gates.ALARM_BELOW);
    return new Gate(
        "clients",
        passed,
        passed ? shared(splits, treatment) : skewed(worst, treatment),
        Words.p(p) + ", however often one looks");
  }

  private List<Split> splits(String treatment) {
    LabelTest test =
        new LabelTest(
            design.shareOfPair(treatment), LabelTest.DEFAULT_CONCENTRATIONS, Gates.ALARM_BELOW);
    List<Split> splits = new ArrayList<>();
    for (String client :
        data.cells().stream()
            .filter(ArmCell::isClientKnown)
            .map(ArmCell::client)
            .distinct()
            .sorted()
            .toList()) {
      long control = delivered(client, design.control());
      long other = delivered(client, treatment);
      if (control + other > 0) {
        splits.add(new Split(client, control, other, test.logE(control, other)));
      }
    }
    return splits;
  }

  private long delivered(String client, String arm) {
    return data.count(
        cell -> cell.client().equals(client) && cell.arm().equals(arm), ArmCell::delivered);
  }

  private String shared(List<Split> splits, String treatment) {
    long known = splits.stream().mapToLong(split -> split.control() + split.treatment()).sum();
    long all =
        data.count(
            cell -> cell.arm().equals(design.control()) || cell.arm().equals(treatment),
            ArmCell::delivered);
    return "no sign that mail clients were shared out otherwise than planned; from before, the client"
        + " is known for "
        + Words.count(known)
        + " of "
        + Words.count(all);
  }

  private String skewed(Split worst, String treatment) {
    return Words.shareAgainstPlan(worst.share(), design.shareOfPair(treatment), treatment)
        .replaceFirst("of the mail", "of the recipients with " + Words.literal(worst.client()));
  }
}
