package org.foramen.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of a pack and checks everything that can be checked without trying out combinations of answers. */
public final class PackReader {

    private final Problems problems = new Problems();
    private final PackFiles files;

    private PackReader(PackSource source) {
        this.files = new PackFiles(source, problems);
    }

    /**
     * Evidence that was past its review on the pack's own date is a problem.
     *
     * @throws InvalidPack with everything that is wrong
     */
    public static Pack read(PackSource source) {
        return new PackReader(source).read(Optional.empty());
    }

    /**
     * The same; evidence that has passed its review since is a warning.
     *
     * @param today the day to judge the evidence on
     * @throws InvalidPack with everything that is wrong
     */
    public static Pack read(PackSource source, LocalDate today) {
        return new PackReader(source).read(Optional.of(today));
    }

    private Pack read(Optional<LocalDate> today) {
        var header = new HeaderReader(problems).read(files.yaml(HeaderReader.FILE));
        var evidence = new EvidenceReader(problems).read(files.yaml(EvidenceReader.FILE));
        header.date().ifPresent(date -> evidence.values().stream().filter(row -> row.isExpiredOn(date))
                .forEach(row -> problems.add(row.expired(date))));
        var structure = new StructureReader(files, header, problems).read(evidence);
        files.checkLocales(header.locales());
        var texts = new TextsReader(files, header, problems).read(TextKeys.of(structure));
        var articles = new ArticlesReader(files, header, problems).read();
        lint(header, texts, articles);
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems.list());
        }
        var rows = new LinkedHashMap<String, Evidence>();
        evidence.values().forEach(row -> rows.put(row.id().value(), row.evidence().orElseThrow()));
        var warnings = new ArrayList<PackProblem>();
        today.ifPresent(day -> evidence.values().stream().filter(row -> row.isExpiredOn(day))
                .forEach(row -> warnings.add(row.expired(day))));
        return new Pack(header.id().orElseThrow(), header.version().orElseThrow(), header.date().orElseThrow(),
                header.locales().defaultLocale().orElseThrow(), header.locales().all(),
                structure.protocol().orElseThrow(), structure.codes(), header.flags().values(),
                header.alternatives().values(), header.summary().stream().map(Yaml.Text::value).toList(), header.reviewers(), header.lowers(), rows, TextsReader.texts(texts), articles,
                ContentHash.of(files.texts()), structure.places(), warnings);
    }

    private void lint(Header header, Map<String, TextFile> texts, List<Article> articles) {
        for (var locale : header.localeNames()) {
            var path = "words/" + locale + ".yaml";
            var words = files.yaml(path).flatMap(yaml -> new WordsReader(problems).read(path, yaml));
            words.map(known -> new Lint(known, problems)).ifPresent(lint -> {
                Optional.ofNullable(texts.get(locale)).ifPresent(lint::check);
                articles.stream().filter(article -> article.locale().equals(locale)).forEach(lint::check);
            });
        }
    }
}
