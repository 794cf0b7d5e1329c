/**
 * How often verdicts are right in simulated weeks, where the truth is known; see jobs/verdicts.md.
 */
@NullMarked
package io.trueopens.evaluation;

import org.jspecify.annotations.NullMarked;
