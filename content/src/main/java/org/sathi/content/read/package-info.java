/** Reading the pack's files; every fault is noted with its file and line, and reading goes on. */
@NullMarked
package org.sathi.content.read;

import org.jspecify.annotations.NullMarked;
