package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Mail;
import java.io.Closeable;
import java.io.IOException;

/** Writes what was sent, in one format. A further format is one more of these. */
public interface DeliveriesWriter extends Closeable {
  /** Adds one mail; mails come in the order of dispatch within a campaign. */
  void write(Mail mail, String token) throws IOException;
}
