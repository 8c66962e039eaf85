package org.foramen.diagram;

import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.atLeast;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;

/** Five small items, some of them relevant only by others, and random criteria over them. */
final class RandomCriteria {

    private final Random random;
    private final List<Item> items = new ArrayList<>();

    RandomCriteria(long seed) {
        random = new Random(seed);
        items.add(Items.multi("where", "neck", "back"));
        items.add(Items.whole("age", 0, 6));
        items.add(Items.yesNo("numb", random.nextBoolean() ? leaf() : Criterion.ALWAYS));
        items.add(Items.choice("trend", "better", "worse"));
        items.add(Items.yesNo("shock", random.nextBoolean() ? criterion(1) : Criterion.ALWAYS));
    }

    Questionnaire questionnaire() {
        return new Questionnaire(List.of("only"), items);
    }

    Criterion criterion() {
        return criterion(3);
    }

    private Criterion criterion(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> all(criterion(depth - 1), criterion(depth - 1));
            case 2 -> any(criterion(depth - 1), criterion(depth - 1));
            case 3 -> not(criterion(depth - 1));
            case 4 -> new Criterion.AtLeast(2, List.of(criterion(depth - 1), criterion(depth - 1), criterion(depth - 1)));
            case 5 -> new Criterion.Named("named", criterion(depth - 1));
            default -> leaf();
        };
    }

    private Criterion leaf() {
        var item = items.get(random.nextInt(items.size()));
        return switch (item.linkId()) {
            case "where" -> random.nextBoolean() ? has(item, "neck") : has(item, "neck", "back");
            case "age" -> atLeast(item, 1 + random.nextInt(6));
            case "trend" -> is(item, "worse");
            default -> is(item, random.nextBoolean() ? "yes" : "unsure");
        };
    }
}
