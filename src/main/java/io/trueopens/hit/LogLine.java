package io.trueopens.hit;

/** What one line of a log turned out to be. */
public sealed interface LogLine permits Hit, Ignored, Rejected {}
