package io.trueopens.naming;

/** What a word stands for in most names of images that have it. Finer than {@link WordKind}. */
enum Sense {
  /** Role, place, placeholder or version of a file: hero, thumb, final, favicon. */
  ROLE,
  /** A thing, a person, an animal, a material, a kind of place that an eye can see: boat. */
  THING,
  /** Something done, or a state that an eye can see: holding, open, loading. */
  STATE,
  /** How something seen looks: red, round, tall. */
  LOOK,
  /** Part of a screen or a program: dialog, login. */
  SCREEN,
  /** A kind of picture: chart, map. */
  PICTURE,
  /** A kind of publication, document or campaign: report, invoice. */
  PUBLICATION,
  /** What no eye can see: education, growth. */
  TOPIC,
  /** The name of a brand, a product, a person or a place. */
  NAME,
  /** A small word or a number word: and, the, two. */
  SMALL_WORD,
  /** An abbreviation or a fragment without a plain meaning. */
  FRAGMENT,
  /** No list has the word. */
  UNKNOWN
}
