package io.trueopens.fetcher;

/**
 * What a fetch means, by which rule, and why.
 *
 * @param verdict the meaning
 * @param rule id of the rule that decided
 * @param agent the fetcher's name as shown to people
 * @param confidence how well the rule is founded
 * @param because one sentence that needs no technical knowledge
 */
public record Judgement(
    Verdict verdict, String rule, String agent, Confidence confidence, String because) {}
