package io.trueopens.naming;

import java.util.List;
import java.util.Map;

/**
 * A data file of how much each thing seen in a name speaks for each style. {@code
 * src/test/java/io/trueopens/naming/StyleTraining.java} makes it.
 *
 * @param title what the file holds
 * @param source by which names the weights were learned
 * @param checked when, as an ISO date
 * @param styles the styles; all lists of weights have one for each of them
 * @param bias what speaks for each style before anything is seen
 * @param facts by the texts of {@link Evidence#facts}
 * @param anywhere by word
 * @param first by a name's first word
 * @param last by its last word
 * @param alone by the word of a name that has one only
 */
record StyleWeights(
    String title,
    String source,
    String checked,
    List<NamingStyle> styles,
    List<Float> bias,
    Map<String, float[]> facts,
    Map<String, float[]> anywhere,
    Map<String, float[]> first,
    Map<String, float[]> last,
    Map<String, float[]> alone) {}
