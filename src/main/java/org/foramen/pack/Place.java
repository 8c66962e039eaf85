package org.foramen.pack;

/**
 * Where something stands in a pack.
 *
 * @param file   its path inside the folder of the pack
 * @param line   the first is 1
 * @param column the first is 1
 */
public record Place(String file, int line, int column) {

    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
