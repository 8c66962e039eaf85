package org.foramen.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foramen.questionnaire.Domain;

/** Reads what may be answered to an item: {@code type}, {@code options}, {@code range} and what goes with them. */
final class DomainReader {

    private static final List<String> TYPES = List.of("yes_no_unsure", "choice", "multi_choice", "integer");
    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,6})\\.\\.(-?\\d{1,6})");
    private static final int LARGEST_RANGE = 1000;
    /** Words that mean something else where an option is named. */
    private static final Set<String> TAKEN = Set.of("any", "skipped");

    private final Fields item;
    private final Problems problems;

    DomainReader(Fields item, Problems problems) {
        this.item = item;
        this.problems = problems;
    }

    Optional<Domain> read() {
        var type = item.requiredText("type");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        switch (type.get().value()) {
            case "yes_no_unsure":
                refuse(type.get(), "options", "exclusive", "uncounted", "range");
                return Optional.of(new Domain.Choice(List.of("yes", "no", Policy.UNSURE)));
            case "choice":
                refuse(type.get(), "exclusive", "uncounted", "range");
                return options().map(Domain.Choice::new);
            case "multi_choice":
                refuse(type.get(), "range");
                return options().flatMap(this::multiChoice);
            case "integer":
                refuse(type.get(), "options", "exclusive", "uncounted");
                return range();
            default:
                problems.add(type.get(), "no type " + type.get().inWords(),
                        Suggestion.or(type.get().value(), TYPES, "use one of: " + String.join(", ", TYPES)));
                return Optional.empty();
        }
    }

    private void refuse(Yaml.Text type, String... keys) {
        for (var key : keys) {
            item.key(key).ifPresent(found -> problems.add(found,
                    "'" + key + "' does not go with the type " + type.inWords(),
                    "remove it from " + item.label() + ", or change the type"));
        }
    }

    private Optional<List<String>> options() {
        var written = item.required("options");
        var words = item.words("options");
        if (written.isEmpty() || !(written.get() instanceof Yaml.Many)) {
            return Optional.empty();
        }
        var options = new ArrayList<String>();
        boolean fits = true;
        for (var option : words) {
            if (TAKEN.contains(option.value())) {
                problems.add(option, option.inWords() + " cannot be an option: it has a meaning of its own",
                        "use another word");
                fits = false;
            } else if (Fields.isId(option, problems)) {
                options.add(option.value());
            } else {
                fits = false;
            }
        }
        if (fits && options.size() < 2) {
            problems.add(written.get(), item.label() + " offers fewer than two options", "add one");
            fits = false;
        }
        return fits ? Optional.of(options) : Optional.empty();
    }

    private Optional<Domain> multiChoice(List<String> options) {
        var exclusive = among(options, "exclusive");
        var uncounted = among(options, "uncounted");
        var where = item.get("options").orElseThrow();
        if (options.contains(Policy.UNSURE) && !exclusive.contains(Policy.UNSURE)) {
            problems.add(where, "'unsure' can be ticked with other options", "add it to exclusive");
            return Optional.empty();
        }
        int ordinary = options.size() - exclusive.size();
        if (ordinary > Domain.MultiChoice.MOST_ORDINARY_OPTIONS) {
            problems.add(where, item.label() + " has " + ordinary + " options that can be ticked together, and at most "
                    + Domain.MultiChoice.MOST_ORDINARY_OPTIONS + " can be proved", "split it into two questions");
            return Optional.empty();
        }
        if (uncounted.stream().anyMatch(exclusive::contains)) {
            problems.add(item.get("uncounted").orElseThrow(), "exclusive options are never counted",
                    "remove them from uncounted");
        }
        return Optional.of(new Domain.MultiChoice(options, exclusive, uncounted));
    }

    private Set<String> among(List<String> options, String key) {
        for (var option : item.words(key)) {
            if (!options.contains(option.value())) {
                problems.add(option, "'" + key + "' names " + option.inWords() + ", which is not an option of "
                        + item.label(),
                        Suggestion.or(option.value(), options, "add it to options, or remove it here"));
            }
        }
        return item.words(key).stream().map(Yaml.Text::value).filter(options::contains)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Optional<Domain> range() {
        var text = item.requiredText("range");
        var ends = text.map(range -> RANGE.matcher(range.value()));
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        if (!ends.get().matches()) {
            problems.add(text.get(), text.get().inWords() + " is not a range",
                    "write the lowest and the highest number as 0..120");
            return Optional.empty();
        }
        int min = Integer.parseInt(ends.get().group(1));
        int max = Integer.parseInt(ends.get().group(2));
        if (min >= max || max - min > LARGEST_RANGE) {
            problems.add(text.get(), "the range " + text.get().value() + " has "
                    + (min >= max ? "no room" : "more than " + LARGEST_RANGE + " numbers"),
                    min >= max ? "write the lower number first" : "make it smaller");
            return Optional.empty();
        }
        return Optional.of(new Domain.Whole(min, max));
    }
}
