package org.sathi.content.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

record FolderFiles(Path folder, SortedSet<String> names) implements PackFiles {

    static FolderFiles of(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return new FolderFiles(
                    folder,
                    walk.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !isHidden(name))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** Editors and file managers leave files such as {@code .DS_Store} and {@code km.md~} behind. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.endsWith("~");
    }

    @Override
    public byte[] read(String name) throws IOException {
        if (!names.contains(name)) {
            throw new NoSuchFileException(name);
        }
        return Files.readAllBytes(folder.resolve(name));
    }
}
