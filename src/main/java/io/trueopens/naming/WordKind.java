package io.trueopens.naming;

/** What is known of a word. A word that is in no list is taken as content. */
enum WordKind {
  /** Role, position or placeholder: logo, header, left, untitled. */
  ROLE,
  /** Stands in for a picture that is missing: placeholder, dummy, no image. */
  PLACEHOLDER,
  /** Role or size when no content follows: small, front, square. */
  MAYBE_ROLE,
  /** Article, preposition, conjunction. */
  STOP,
  /** A small word that joins things seen together: with, on, holding. */
  SHOWING,
  /** A small word that says where something is seen, but is as common in titles: in, at. */
  PLACING,
  /** A small word that follows the kind of a publication: report on. */
  ABOUT,
  /** Opens a headline: how, why. */
  ASKING,
  /** Kind of a publication or a campaign: report, guide, sale. */
  PUBLICATION,
  /** A kind of picture: chart, map, portrait. */
  DEPICTION,
  /** Something that an eye can see: a thing, a person, a material. */
  VISIBLE,
  /** Something done, or the part of a screen where it is done: running, restore, dialog. */
  ACTION,
  /** A colour. Beside nothing but a role it is the role's: logo-black. */
  COLOUR,
  /** Something that no eye can see: a quality, an event, a service. */
  ABSTRACT,
  /** Speaks to the reader, as headlines do: your, our. */
  ADDRESSING,
  /** Stands for somebody or something instead of showing it: logo, avatar. */
  BRANDING,
  /** Sells: best, cheap, near me. */
  COMMERCIAL,
  /** A country, a region or a large city. */
  PLACE,
  /** Names a layout or beacon file when nothing else stands beside it. */
  SPACER,
  /** A seller of stock pictures. */
  STOCK,
  /** A giver of stock pictures whose names hold the photographer's. */
  STOCK_BY_AUTHOR,
  /** A file extension. */
  EXTENSION,
  /** Digits only. */
  NUMBER,
  /** Letters or digits that no language has. */
  CODE
}
