/** The service: starts everything and wires the packages together. */
@NullMarked
package org.sathi.bot;

import org.jspecify.annotations.NullMarked;
