package io.trueopens.naming;

/** Looks at names for what the weights of {@link LearnedStyle} are asked. */
final class EvidenceReader {
  private final Senses senses;
  private final DescriptiveRule shown;
  private final OpaqueRule ids = new OpaqueRule();

  EvidenceReader(Senses senses, DescriptiveRule shown) {
    this.senses = senses;
    this.shown = shown;
  }

  static EvidenceReader of(Knowledge knowledge) {
    Shown shown = new Shown(new Endings(knowledge.endings().endings()));
    return new EvidenceReader(new Senses(knowledge.senses()), new DescriptiveRule(shown));
  }

  Evidence read(ReadName name) {
    return Evidence.of(name, senses, byRules(name));
  }

  private Evidence.ByRules byRules(ReadName name) {
    if (shown.reason(name) != null) {
      return Evidence.ByRules.SHOWN;
    }
    if (ids.reason(name) != null) {
      return Evidence.ByRules.ID;
    }
    return name.content().isEmpty() ? Evidence.ByRules.ROLE : Evidence.ByRules.CALLED;
  }
}
