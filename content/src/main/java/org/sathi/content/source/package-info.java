/** Where something stands in the pack's files, and what is wrong there. */
@NullMarked
package org.sathi.content.source;

import org.jspecify.annotations.NullMarked;
