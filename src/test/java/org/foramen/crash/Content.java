package org.foramen.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The bytes of a file that were synced, and what was done to it since. */
final class Content {

    private final List<Change> since = new ArrayList<>();
    private byte[] bytes;
    private int size;

    Content(byte[] synced) {
        bytes = synced;
        size = synced.length;
    }

    void write(Change.Written written) {
        since.add(written);
    }

    void resize(Change.Resized resized) {
        since.add(resized);
    }

    void sync() {
        for (var change : since) {
            apply(change);
        }
        since.clear();
    }

    long unsynced() {
        return since.stream().mapToLong(change -> change instanceof Change.Written written ? written.bytes().length : 0).sum();
    }

    private void apply(Change change) {
        if (change instanceof Change.Written written) {
            int end = (int) written.offset() + written.bytes().length;
            room(end);
            System.arraycopy(written.bytes(), 0, bytes, (int) written.offset(), written.bytes().length);
            size = Math.max(size, end);
        } else if (change instanceof Change.Resized resized) {
            int to = (int) resized.size();
            room(to);
            Arrays.fill(bytes, Math.min(to, size), size, (byte) 0);
            size = to;
        }
    }

    private void room(int end) {
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
    }

    /** Each block stops at some change, and does not see those after it; so does the size. */
    byte[] cut(Damage damage, Random random) {
        var left = new Content(Arrays.copyOf(bytes, size));
        if (damage.keepsSome) {
            double stops = random.nextDouble();
            Set<Integer> stopped = new HashSet<>();
            for (var change : since) {
                if (change instanceof Change.Written written) {
                    left.apply(written, damage.block, stopped, stops, random);
                } else if (random.nextDouble() >= stops) {
                    left.apply(change);
                }
            }
        }
        return Arrays.copyOf(left.bytes, left.size);
    }

    private void apply(Change.Written written, int block, Set<Integer> stopped, double stops, Random random) {
        int from = (int) written.offset();
        int end = from + written.bytes().length;
        for (int at = from; at < end; ) {
            int next = Math.min(end, (at / block + 1) * block);
            if (random.nextDouble() < stops) {
                stopped.add(at / block);
            }
            if (!stopped.contains(at / block)) {
                apply(new Change.Written(written.file(), at, Arrays.copyOfRange(written.bytes(), at - from, next - from)));
            }
            at = next;
        }
    }
}
