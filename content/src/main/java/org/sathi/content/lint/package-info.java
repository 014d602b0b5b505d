/** Checking that a pack is whole, fits its channels and makes sense. */
@NullMarked
package org.sathi.content.lint;

import org.jspecify.annotations.NullMarked;
