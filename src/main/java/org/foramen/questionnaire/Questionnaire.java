package org.foramen.questionnaire;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items in the order they are asked, and the sections they stand in. */
public final class Questionnaire {

    private final List<String> sections;
    private final List<Item> items;
    private final Map<String, Integer> positions = new HashMap<>();

    public Questionnaire(List<String> sections, List<Item> items) {
        this.sections = List.copyOf(sections);
        this.items = List.copyOf(items);
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i).linkId(), i);
        }
    }

    public List<String> sections() {
        return sections;
    }

    public List<Item> items() {
        return items;
    }

    public Optional<Item> item(String linkId) {
        return Optional.ofNullable(positions.get(linkId)).map(items::get);
    }

    /** The place of an item in the order of asking; the item must be one of the questionnaire. */
    public int position(String linkId) {
        return positions.get(linkId);
    }

    /** How many different complete sets of answers there are, skipping included where it is allowed. */
    public BigInteger combinations() {
        return items.stream()
                .map(item -> BigInteger.valueOf(item.domain().size() + (item.required() ? 0 : 1)))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
