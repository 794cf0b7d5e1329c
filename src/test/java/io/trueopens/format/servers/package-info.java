/**
 * Real servers as the test of the formats: each is started, asked hard things, and what its logs
 * are read as is compared with what was sent.
 */
package io.trueopens.format.servers;
