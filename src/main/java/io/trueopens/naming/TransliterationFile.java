package io.trueopens.naming;

import java.util.Map;

/**
 * How other alphabets are written in Latin letters.
 *
 * @param letters by letter, its most common Latin spelling
 * @param alike spellings that schemes disagree on, and one for all
 * @param examples words and what is meant to be the same
 * @param not words and what is not
 */
record TransliterationFile(
    String title,
    String source,
    String checked,
    Map<String, String> letters,
    Map<String, String> alike,
    Map<String, String> examples,
    Map<String, String> not) {}
