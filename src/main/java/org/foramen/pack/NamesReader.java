package org.foramen.pack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.pack.PackNames.Known;
import org.foramen.pack.PackNames.Question;

/** Reads what the things of a pack are called, whatever else is wrong with it. */
final class NamesReader {

    private static final String RULES = "rules/";

    private final Problems problems = new Problems();
    private final PackSource source;
    private final PackFiles files;

    NamesReader(PackSource source) {
        this.source = source;
        this.files = new PackFiles(source, problems);
    }

    PackNames read() {
        refuseUnreadable();
        var header = new HeaderReader(problems).read(files.yaml(HeaderReader.FILE));
        var evidence = new EvidenceReader(problems).read(files.yaml(EvidenceReader.FILE));
        var structure = new StructureReader(files, header, problems).read(evidence);
        var drafts = structure.drafts();
        var items = drafts.items();
        var definitions = Definitions.read(files.yaml(Definitions.FILE), items, problems).names();
        boolean rulesWhole = !structure.unread().contains("reasons.");
        var rules = structure.rules().stream().filter(rule -> !rule.id().isEmpty()).toList();
        return new PackNames(drafts.inOrder().stream().map(NamesReader::question).toList(), known(items),
                new Known(drafts.sections().stream().map(Yaml.Text::value).toList(), items.isComplete()),
                new Known(screens(drafts.inOrder()), items.isComplete()), known(definitions), known(header.consultations()),
                known(header.imagings()), known(header.alternatives()), known(header.flags()), known(evidence),
                new Known(ids(rules.stream()), rulesWhole), new Known(ids(rules.stream().filter(rule -> !rule.isFallback())), rulesWhole),
                new Known(List.copyOf(structure.notes()), true), new Known(List.copyOf(structure.safetyNet().keySet()), true));
    }

    /** Without one of these files most names are missing, and what is said about its other mistakes does not help. */
    private void refuseUnreadable() {
        var naming = Stream.concat(PackFiles.SINGLE.stream(), source.files().keySet().stream().filter(path -> path.startsWith(RULES) && path.endsWith(".yaml")));
        var unread = naming.filter(path -> files.yaml(path).isEmpty()).collect(Collectors.toSet());
        if (!unread.isEmpty()) {
            throw new InvalidPack(problems.list().stream().filter(problem -> unread.contains(problem.place().file())).toList());
        }
    }

    private static Known known(Names<?> names) {
        return new Known(List.copyOf(names.all()), names.isComplete());
    }

    /** Not by file: a rule that moves to another topic keeps its name. */
    private static List<String> ids(Stream<RulesReader.Draft> rules) {
        return rules.map(rule -> rule.id().value()).sorted().toList();
    }

    /** Only a screen of several questions has a title. */
    private static List<String> screens(List<ItemDraft> items) {
        var all = items.stream().map(item -> item.screen().value()).filter(screen -> !screen.isEmpty()).toList();
        return all.stream().distinct().filter(screen -> all.indexOf(screen) != all.lastIndexOf(screen)).toList();
    }

    private static Question question(ItemDraft item) {
        var readAs = item.domain().filter(domain -> item.policy().hidesUnsure())
                .map(domain -> domain.answer(item.policy().unsureAs().getAsInt()).toString());
        return new Question(item.linkId().value(), item.domain(), readAs);
    }
}
