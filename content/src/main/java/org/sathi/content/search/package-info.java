/** Finding the tip or story that answers a question in a farmer's own words. */
@NullMarked
package org.sathi.content.search;

import org.jspecify.annotations.NullMarked;
