package org.sathi.content.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;

/** The files of a pack: a folder that authors work in, or the pack inside the service's own jar. */
public sealed interface PackFiles permits FolderFiles, ClasspathFiles {

    /** The paths of all files, relative to the pack and with slashes. */
    SortedSet<String> names();

    /** The bytes of a file of {@link #names}. */
    byte[] read(String name) throws IOException;

    static PackFiles in(Path folder) throws IOException {
        return FolderFiles.of(folder);
    }

    /** The files below a folder of the class path, such as {@code pack}. */
    static PackFiles onClasspath(String root) throws IOException {
        return ClasspathFiles.of(root, PackFiles.class.getClassLoader());
    }
}
