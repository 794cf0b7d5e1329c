package io.trueopens.archfixture.naming;

import io.trueopens.archfixture.tracker.KnowsNaming;

/** One half of a cycle, and a package that naming may not use. */
public record KnowsTrackers(KnowsNaming other) {}
