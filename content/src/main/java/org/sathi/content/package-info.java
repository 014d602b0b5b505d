/** The content pack (stories, forms, tips): reading it, checking it and searching it. */
@NullMarked
package org.sathi.content;

import org.jspecify.annotations.NullMarked;
