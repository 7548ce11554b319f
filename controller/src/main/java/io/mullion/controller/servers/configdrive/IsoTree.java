package io.mullion.controller.servers.configdrive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Folders and files of a disc, with the plain names that ISO 9660 wants beside the real ones. */
final class IsoTree {
    /** A folder or a file. */
    sealed interface Node {
        /** The real name. */
        String name();

        /** At most eight letters, digits and underscores, a dot, three more; unique in its folder. */
        String plainName();
    }

    record File(String name, String plainName, byte[] content) implements Node {}

    static final class Folder implements Node {
        private final String name;
        private final String plainName;
        private final List<Node> children = new ArrayList<>();

        Folder(String name, String plainName) {
            this.name = name;
            this.plainName = plainName;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String plainName() {
            return plainName;
        }

        /** In the order of the plain names, which ISO 9660 demands. */
        List<Node> children() {
            return children.stream()
                    .sorted(Comparator.comparing(Node::plainName))
                    .toList();
        }

        private Folder folder(String child) {
            for (Node node : children) {
                if (node instanceof Folder folder && folder.name.equals(child)) {
                    return folder;
                }
            }
            Folder made = new Folder(child, plain(child, children.size(), false));
            children.add(made);
            return made;
        }

        private void file(String child, byte[] content) {
            children.add(new File(child, plain(child, children.size(), true), content));
        }

        private static String plain(String name, int index, boolean file) {
            String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            String stem =
                    letters.substring(0, Math.min(5, letters.length())) + String.format(Locale.ROOT, "%03d", index);
            return file ? stem + ".;1" : stem;
        }
    }

    private IsoTree() {}

    /** A tree of files by their paths with slashes. */
    static Folder of(Map<String, byte[]> files) {
        Folder root = new Folder("", "\0");
        new TreeMap<>(files).forEach((path, content) -> {
            Folder folder = root;
            List<String> parts = List.of(path.split("/", -1));
            for (String part : parts.subList(0, parts.size() - 1)) {
                folder = folder.folder(part);
            }
            folder.file(parts.getLast(), content);
        });
        return root;
    }

    /** All folders, parents before children, level by level, as path tables list them. */
    static List<Folder> folders(Folder root) {
        List<Folder> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            for (Node child : all.get(i).children()) {
                if (child instanceof Folder folder) {
                    all.add(folder);
                }
            }
        }
        return all;
    }
}
