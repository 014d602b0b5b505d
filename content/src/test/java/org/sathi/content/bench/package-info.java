/** Benchmarks of the content pack, by JMH; run a class's {@code main}. */
@NullMarked
package org.sathi.content.bench;

import org.jspecify.annotations.NullMarked;
