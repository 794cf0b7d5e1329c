package io.trueopens.experiment;

import java.util.List;

/** What an experiment's data say of one arm against the control. */
public sealed interface Comparison permits Tested, NotTestable {
  /** The experiment's name in the job file. */
  String experiment();

  /** The arm compared against. */
  ArmCounts control();

  /** The arm under test. */
  ArmCounts treatment();

  /** The checks that may forbid a verdict, each with what was seen. */
  List<Gate> gates();

  /** What stands beside the verdict. */
  Details details();

  /** The same without the second opinion, where the designed shares differ between campaigns. */
  default Comparison withoutOpinion() {
    return this instanceof Tested tested ? tested.with(details().withoutOpinion()) : this;
  }

  /** The verdict, or why there is none, as a sentence for a reader in a hurry. */
  String sentence();
}
