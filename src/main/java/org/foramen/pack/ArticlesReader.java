package org.foramen.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads {@code articles/*.md}; each article is there in every language of the pack. */
final class ArticlesReader {

    private static final String FOLDER = "articles/";
    private static final Pattern NAME = Pattern.compile("articles/([A-Za-z0-9][A-Za-z0-9_]*)\\.([A-Za-z-]+)\\.md");

    private final PackFiles files;
    private final Header header;
    private final Problems problems;

    ArticlesReader(PackFiles files, Header header, Problems problems) {
        this.files = files;
        this.header = header;
        this.problems = problems;
    }

    List<Article> read() {
        var articles = new ArrayList<Article>();
        files.texts().tailMap(FOLDER).forEach((path, text) -> {
            var name = NAME.matcher(path);
            if (path.startsWith(FOLDER) && !name.matches()) {
                problems.add(Place.startOf(path), "this article has no language",
                        "name it articles/<id>.<locale>.md, such as articles/what_is_an_mri.en.md");
            } else if (path.startsWith(FOLDER) && text.isBlank()) {
                problems.add(Place.startOf(path), "this article is empty", "write it, or remove the file");
            } else if (path.startsWith(FOLDER)) {
                articles.add(new Article(name.group(1), name.group(2), text));
            }
        });
        checkLocales(articles);
        return articles;
    }

    private void checkLocales(List<Article> articles) {
        var ids = new TreeSet<>(articles.stream().map(Article::id).toList());
        for (var locale : header.localeNames()) {
            for (var id : ids) {
                var path = new Article(id, locale, "").path();
                if (articles.stream().noneMatch(article -> article.path().equals(path))
                        && !files.texts().containsKey(path)) {
                    problems.add(Place.startOf(path), "the article '" + id + "' is missing in '" + locale + "'",
                            "translate it");
                }
            }
        }
    }
}
