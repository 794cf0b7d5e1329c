package io.trueopens.report.chart;

import java.time.LocalDate;

/** The fetches of one day, by what they meant. */
public record FetchDay(
    LocalDate day,
    long person,
    long prefetch,
    long scanner,
    long bot,
    long linkPreview,
    long unknown) {}
