/** Languages as data, and the code that reads what people write and writes it back in their language. */
@NullMarked
package org.sathi.i18n;

import org.jspecify.annotations.NullMarked;
