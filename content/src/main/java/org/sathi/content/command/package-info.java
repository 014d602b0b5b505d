/** The authors' command: check the pack, play a story, try a question. */
@NullMarked
package org.sathi.content.command;

import org.jspecify.annotations.NullMarked;
