/** Forms: what is asked, of which type, within which limits, and when. */
@NullMarked
package org.sathi.content.form;

import org.jspecify.annotations.NullMarked;
