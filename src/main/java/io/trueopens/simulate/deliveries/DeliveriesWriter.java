package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes what the sender is told of each mail. */
public interface DeliveriesWriter extends Closeable {
  /** Adds what is told of one mail. */
  void write(SentMail mail) throws IOException;

  /** What a job file has to say to have it read. */
  List<ObjectNode> sources();
}
