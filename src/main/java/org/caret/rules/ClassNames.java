package org.caret.rules;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a class file names. classes: with dots, arrays as what they hold; calls: "class.method" of every method it can
 * call. Source: the constant pool of the Java class file format.
 */
record ClassNames(Set<String> classes, Set<String> calls) {

    private static final int TEXT = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    /** Errors: an IllegalArgumentException when the bytes are no class file. */
    static ClassNames of(byte[] file) {
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, int[]> parts = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            in.skipBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                if (tag == TEXT) {
                    texts.put(i, in.readUTF());
                } else {
                    parts.put(i, entry(tag, in));
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("no class file", broken);
        }
        return named(texts, parts);
    }

    private static int[] entry(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case CLASS, 8, 16, 19, 20 -> new int[] {tag, in.readUnsignedShort(), 0};
            case 3, 4, 9, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, 17, 18 ->
                    new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
            case 5, 6 -> new int[] {tag, in.readInt(), in.readInt()};
            case 15 -> new int[] {tag, in.readUnsignedByte(), in.readUnsignedShort()};
            default -> throw new IOException("tag " + tag);
        };
    }

    private static ClassNames named(Map<Integer, String> texts, Map<Integer, int[]> parts) {
        Set<String> classes = new TreeSet<>();
        Set<String> calls = new TreeSet<>();
        List<int[]> all = new ArrayList<>(parts.values());
        for (int[] part : all) {
            if (part[0] == CLASS) {
                classes.add(plain(texts.get(part[1])));
            } else if (part[0] == METHOD || part[0] == INTERFACE_METHOD) {
                String owner = plain(texts.get(parts.get(part[1])[1]));
                calls.add(owner + "." + texts.get(parts.get(part[2])[1]));
            }
        }
        return new ClassNames(classes, calls);
    }

    /** "[Ljava/lang/String;" as "java.lang.String"; an array of numbers as "". */
    private static String plain(String name) {
        String held = name.replaceFirst("^\\[+", "");
        if (held.length() == name.length()) {
            return name.replace('/', '.');
        }
        return held.startsWith("L") ? held.substring(1, held.length() - 1).replace('/', '.') : "";
    }
}
