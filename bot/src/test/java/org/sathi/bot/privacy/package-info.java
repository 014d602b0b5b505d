/** Proofs about the whole service: what it keeps, forgets and never writes down of people. */
@NullMarked
package org.sathi.bot.privacy;

import org.jspecify.annotations.NullMarked;
