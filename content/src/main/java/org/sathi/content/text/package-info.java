/** What every kind of content shares: texts by language, their review state, the sources of facts. */
@NullMarked
package org.sathi.content.text;

import org.jspecify.annotations.NullMarked;
