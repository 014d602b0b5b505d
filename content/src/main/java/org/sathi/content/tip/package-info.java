/** Tips: short practice advice, and the words by which farmers ask for it. */
@NullMarked
package org.sathi.content.tip;

import org.jspecify.annotations.NullMarked;
