package io.trueopens.simulate.chance;

/** What is drawn. Every purpose has its own stream, so that one assumption does not move others. */
public enum Purpose {
  RECIPIENT,
  RECIPIENT_ID,
  CAMPAIGN,
  LINK,
  TARGET,
  REPORT,
  EVENT_ID,
  SERVICE_ID,
  TOKEN,
  SENDING,
  GATEWAY,
  READING,
  CLIENT,
  DOCUMENT,
  PASSING_ON,
  BOT,
  STRANGER,
  LOSS,
  TRAFFIC,
  SHIPPING,
  SHARED_IMAGE;

  /** Tells the streams apart; it stays when purposes are added. */
  long salt() {
    return name().hashCode();
  }
}
