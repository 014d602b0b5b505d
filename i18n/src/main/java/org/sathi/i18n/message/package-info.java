/** Files of messages as translators keep them: texts with their notes, what a text needs, and which text was reviewed. */
@NullMarked
package org.sathi.i18n.message;

import org.jspecify.annotations.NullMarked;
