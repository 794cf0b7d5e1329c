package io.trueopens.naming;

import java.util.List;
import java.util.Map;

/**
 * How words look in languages with Latin letters.
 *
 * @param pairs by first letter, how common each second letter from a to z is, from 0 to 9
 * @param unreadableBelow by least length, the mean commonness under which a word is a code; a pair
 *     that hardly any word has is counted as less than none
 * @param compoundParts letters that mark words of languages that write compounds as one word
 * @param examples words
 * @param not codes
 */
record ReadabilityFile(
    String title,
    String source,
    String checked,
    Map<String, String> pairs,
    Map<Integer, Double> unreadableBelow,
    List<String> compoundParts,
    List<String> examples,
    List<String> not) {}
