package org.sathi.content.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.stream.Collectors;

/** Works from a folder of classes, from a jar, and from a jar inside an executable jar. */
record ClasspathFiles(ClassLoader loader, String root, SortedSet<String> names) implements PackFiles {

    static ClasspathFiles of(String root, ClassLoader loader) throws IOException {
        URL url = loader.getResource(root + "/themes.yaml");
        if (url == null) {
            throw new NoSuchFileException(root + "/themes.yaml", null, "is not on the class path");
        }
        return new ClasspathFiles(loader, root, list(root, url));
    }

    private static SortedSet<String> list(String root, URL url) throws IOException {
        if (url.openConnection() instanceof JarURLConnection jar) {
            String prefix = root + "/";
            return jar.getJarFile().stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return FolderFiles.of(Path.of(URI.create(url.toString())).resolveSibling(""))
                .names();
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (var in = loader.getResourceAsStream(root + "/" + name)) {
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            return in.readAllBytes();
        }
    }
}
