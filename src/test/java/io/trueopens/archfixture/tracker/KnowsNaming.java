package io.trueopens.archfixture.tracker;

import io.trueopens.archfixture.naming.KnowsTrackers;

/** The other half. */
public record KnowsNaming(KnowsTrackers other) {}
