/** CQL text: the lexer, and statements cut from text or from a stream of lines in linear time. For front ends and the highlighter. */
@NullMarked
package dev.ringside.cqlsh.input;

import org.jspecify.annotations.NullMarked;
