package io.trueopens.simulate.mail;

import java.util.Locale;

/** What a fetch was in truth. */
public enum FetchClass {
  /** A person's own client or browser. */
  PERSON,
  /** A proxy, because a person looked. */
  PERSON_VIA_PROXY,
  /** A gateway's network, because a person looked through its isolated browser. */
  PERSON_VIA_ISOLATION,
  /** Apple's relay at the moment of opening; no log can tell it from a fetch ahead. */
  APPLE_AT_OPEN,
  /** Ahead of any reader. */
  PREFETCH,
  /** A security gateway on arrival. */
  SCANNER,
  /** A preview of a posted link. */
  PREVIEW,
  /** A program that found the address. */
  BOT,
  /** An address with an id that no mail has. */
  NEVER_SENT;

  /** The name used in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a person was looking, and a log can show it. */
  public boolean isPerson() {
    return this == PERSON || this == PERSON_VIA_PROXY || this == PERSON_VIA_ISOLATION;
  }

  /** Whether no person had to do with it. */
  public boolean isMachine() {
    return this == SCANNER || this == PREVIEW || this == BOT;
  }
}
