package org.foramen.pack;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 file into {@link Yaml}.
 *
 * <p>From the events of the parser, not from its nodes: nothing guesses a type for a word, and anchors, tags and
 * repeated keys are seen where they stand.
 */
final class YamlReader {

    private static final int DEEPEST = 50;
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /** What the file holds; empty when it cannot be read, which is then a problem. */
    static Optional<Yaml> read(String file, String text, Problems problems) {
        try {
            return Optional.of(new YamlReader(file, text, problems).document());
        } catch (TooDeep e) {
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(SyntaxAdvice.place(file, text, e), SyntaxAdvice.what(e), SyntaxAdvice.remedy(text, e));
            return Optional.empty();
        }
    }

    private Yaml document() {
        events.next();
        var first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            return new Yaml.Text(Place.startOf(file), "");
        }
        var yaml = node(events.next(), 0);
        events.next();
        var next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            problems.add(place(next), "a second document begins here",
                    "remove the line '---', or make it a file of its own");
        }
        return yaml;
    }

    private Yaml node(Event event, int depth) {
        if (depth > DEEPEST) {
            problems.add(place(event), "this is nested more than " + DEEPEST + " levels deep",
                    "move parts of it into definitions");
            throw new TooDeep();
        }
        refuse(event);
        if (event instanceof ScalarEvent scalar) {
            return new Yaml.Text(place(event), scalar.getValue());
        } else if (event.getEventId() == Event.ID.SequenceStart) {
            return list(event, depth);
        } else if (event.getEventId() == Event.ID.MappingStart) {
            return mapping(event, depth);
        }
        return new Yaml.Text(place(event), "");
    }

    private Yaml list(Event start, int depth) {
        var entries = new ArrayList<Yaml>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            entries.add(node(event, depth + 1));
        }
        return new Yaml.Many(place(start), entries);
    }

    private Yaml mapping(Event start, int depth) {
        var entries = new ArrayList<Yaml.Entry>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = node(event, depth + 1);
            var value = node(events.next(), depth + 1);
            if (!(key instanceof Yaml.Text text)) {
                problems.add(key, "a key must be one word, not " + key.inWords(), "write it as 'key: value'");
                problems.settle(place(start));
            } else if (isNew(text, entries)) {
                entries.add(new Yaml.Entry(text, value));
            }
        }
        return new Yaml.Mapping(place(start), entries);
    }

    private boolean isNew(Yaml.Text key, List<Yaml.Entry> entries) {
        for (var entry : entries) {
            if (entry.key().value().equals(key.value())) {
                problems.add(key, "the key '" + key.value() + "' is already in line " + entry.key().place().line(),
                        "keep one of the two");
                return false;
            }
        }
        return true;
    }

    private void refuse(Event event) {
        if (event instanceof AliasEvent alias) {
            problems.add(place(event), "'*" + alias.getAlias() + "' points to another place in the file",
                    "write out what is meant, or put it in quotes if the * belongs to the text");
            problems.settle(place(event));
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.add(place(event), "'&" + node.getAnchor().get() + "' names a place in the file",
                    "remove it, or put the text in quotes if the & belongs to it");
        }
        var tag = event instanceof ScalarEvent scalar ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.<String>empty();
        tag.map(name -> name.replace("tag:yaml.org,2002:", "!!"))
                .ifPresent(name -> problems.add(place(event), "'" + name + "' is a tag of YAML",
                "remove it, or put the text in quotes if the ! belongs to it"));
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.startOf(file));
    }

    /** Left by an exception, because the parser would go on opening brackets for a megabyte. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
