package org.foramen.pack;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers in a row, as a condition writes them: {@code ">=65"}, {@code "<18"}, {@code 10..55}, {@code 40}. */
record NumberRange(int from, int to) {

    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)\\s*(-?\\d{1,6})");
    private static final Pattern BETWEEN = Pattern.compile("(-?\\d{1,6})\\.\\.(-?\\d{1,6})");
    private static final Pattern ONE = Pattern.compile("-?\\d{1,6}");

    static Optional<NumberRange> of(String text) {
        var bound = BOUND.matcher(text);
        var between = BETWEEN.matcher(text);
        if (bound.matches()) {
            int number = Integer.parseInt(bound.group(2));
            return Optional.of(switch (bound.group(1)) {
                case ">=" -> new NumberRange(number, Integer.MAX_VALUE);
                case ">" -> new NumberRange(number + 1, Integer.MAX_VALUE);
                case "<=" -> new NumberRange(Integer.MIN_VALUE, number);
                default -> new NumberRange(Integer.MIN_VALUE, number - 1);
            });
        } else if (between.matches()) {
            return Optional.of(new NumberRange(Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2))));
        }
        return ONE.matcher(text).matches()
                ? Optional.of(new NumberRange(Integer.parseInt(text), Integer.parseInt(text))) : Optional.empty();
    }

    boolean contains(int number) {
        return from <= number && number <= to;
    }
}
