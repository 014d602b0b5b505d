/** Story modules: scenes and choices as a graph, the quiz, the call to action, and the way through them. */
@NullMarked
package org.sathi.content.story;

import org.jspecify.annotations.NullMarked;
