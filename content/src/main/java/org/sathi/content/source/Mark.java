package org.sathi.content.source;

/**
 * A place in the pack.
 *
 * @param file the file's path inside the pack, with slashes
 * @param line the line, counted from 1
 */
public record Mark(String file, int line) implements Comparable<Mark> {

    public static Mark top(String file) {
        return new Mark(file, 1);
    }

    @Override
    public int compareTo(Mark other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** {@code file:line}, the form that editors and terminals turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
