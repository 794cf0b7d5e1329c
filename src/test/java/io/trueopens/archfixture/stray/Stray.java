package io.trueopens.archfixture.stray;

/** Lies in a package that nobody has entered into the layout. */
record Stray(int number) {}
