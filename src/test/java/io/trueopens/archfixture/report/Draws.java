package io.trueopens.archfixture.report;

import java.awt.Color;

/** A colour outside the charts. */
record Draws(Color color) {}
