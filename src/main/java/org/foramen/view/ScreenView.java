package org.foramen.view;

import java.util.List;
import java.util.Optional;

/** One question, or a few short related ones, each with an answer of its own. */
public record ScreenView(String screen, Optional<String> title, Section section, List<ItemView> items) {

    public ScreenView {
        items = List.copyOf(items);
    }

    /**
     * @param part which section this is, from 1
     * @param of   how many there are
     */
    public record Section(String id, String title, int part, int of) {
    }
}
