/** A made-up program that breaks each border once, so that ArchitectureTest is seen to fail. */
package io.trueopens.archfixture;
