package org.foramen.pack;

import static org.foramen.pack.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FileMistakesTest {

    private final TinyPack tiny = TinyPack.valid();

    @TestFactory
    Stream<DynamicTest> files() {
        return Mistake.tests(
                mistake("a file is missing", tiny.without("safety_net.yaml"),
                        "safety_net.yaml:1:1: the pack has no safety_net.yaml - add it"),
                mistake("the rules are missing", tiny.without("rules/main.yaml").without("rules/rest.yaml"),
                        "rules/:1:1: the pack has no rules - add a file, such as rules/rest.yaml"),
                mistake("a file that nothing reads", tiny.with("rulez/more.yaml", ""),
                        "rulez/more.yaml:1:1: nothing reads this file - remove it, or see in rules/README.md where it belongs"),
                mistake("a misspelled file", tiny.with("definition.yaml", ""),
                        "definition.yaml:1:1: nothing reads this file - did you mean 'definitions.yaml'?"),
                mistake("a file one folder too deep", tiny.with("rules/old/main.yaml", ""),
                        "rules/old/main.yaml:1:1: nothing reads this file - "
                                + "remove it, or see in rules/README.md where it belongs"),
                mistake("no texts for a locale", tiny.without("texts/es.yaml"),
                        "texts/es.yaml:1:1: the pack has no texts/es.yaml - add it"),
                mistake("no words for a locale", tiny.without("words/es.yaml"),
                        "words/es.yaml:1:1: the pack has no words/es.yaml - add it"),
                mistake("texts for a locale that is not listed", tiny.with("texts/fr.yaml", "pack: {title: Petit}"),
                        "texts/fr.yaml:1:1: nothing reads this file: pack.yaml does not list its locale - "
                                + "add the locale there, or remove the file"),
                mistake("an article without a locale", tiny.with("articles/mri.md", "# MRI"),
                        "articles/mri.md:1:1: this article has no language - "
                                + "name it articles/<id>.<locale>.md, such as articles/what_is_an_mri.en.md"),
                mistake("an article in one language only", tiny.with("articles/mri.en.md", "# MRI"),
                        "articles/mri.es.md:1:1: the article 'mri' is missing in 'es' - translate it"),
                mistake("an article in a language that is not listed", tiny.with("articles/mri.en.md", "# MRI")
                        .with("articles/mri.es.md", "# RM").with("articles/mri.fr.md", "# IRM"),
                        "articles/mri.fr.md:1:1: nothing reads this file: pack.yaml does not list its locale - "
                                + "add the locale there, or remove the file"),
                mistake("a file of more than a megabyte", tiny.adding("definitions.yaml", "#".repeat(1 << 20)),
                        "definitions.yaml:1:1: this file is larger than 1 MiB - "
                                + "split it, or remove what does not belong there"));
    }

    @TestFactory
    Stream<DynamicTest> yaml() {
        return Mistake.tests(
                mistake("a repeated key", tiny.adding("definitions.yaml", "spine: {regions: neck}\n"),
                        "definitions.yaml:3:1: the key 'spine' is already in line 1 - keep one of the two"),
                mistake("an anchor and an alias", tiny.replacing("definitions.yaml", "{trauma: [minor, major]}",
                        "&h {trauma: *h}"),
                        "definitions.yaml:2:7: '&h' names a place in the file - "
                                + "remove it, or put the text in quotes if the & belongs to it",
                        "definitions.yaml:2:19: '*h' points to another place in the file - "
                                + "write out what is meant, or put it in quotes if the * belongs to the text"),
                mistake("a tag", tiny.replacing("definitions.yaml", "[minor, major]", "[minor, !!str major]"),
                        "definitions.yaml:2:24: '!!str' is a tag of YAML - "
                                + "remove it, or put the text in quotes if the ! belongs to it"),
                mistake("a list as a key", tiny.replacing("definitions.yaml", "{trauma: ", "{[trauma]: "),
                        "definitions.yaml:2:8: a key must be one word, not a list - write it as 'key: value'"),
                mistake("a range without quotes", tiny.replacing("rules/main.yaml", "\">=65\"", ">=65"),
                        "rules/main.yaml:16:27: this is not YAML: found character '>' that cannot start any token - "
                                + "put the range in quotes, such as \">=65\""),
                mistake("a sentence with a colon and no quotes",
                        tiny.replacing("texts/en.yaml", "clinical_review: Not signed off.",
                        "clinical_review: Please note: not signed off."),
                        "texts/en.yaml:26:31: this is not YAML: mapping values are not allowed here - "
                                + "put the text in quotes if it contains ': ', and check that the line is indented like its neighbours"),
                mistake("a bracket that is not closed", tiny.replacing("definitions.yaml", "[neck, back]",
                        "[neck, back"),
                        "definitions.yaml:1:29: this is not YAML: expected ',' or ']', but got } - "
                                + "look for a missing comma or closing bracket, or put the text in quotes"),
                mistake("a quote that is not closed", tiny.replacing("evidence.yaml", "\"Criteria: Backs\"",
                        "\"Criteria: Backs"),
                        "evidence.yaml:4:10: this is not YAML: found unexpected end of stream - "
                                + "look for a missing closing quote"),
                mistake("a tab", tiny.replacing("rules/main.yaml", "  consultation: same_day",
                        "\tconsultation: same_day"),
                        "rules/main.yaml:18:1: this is not YAML: found character '\\t(TAB)' that cannot start any token - "
                                + "replace the tab by spaces"),
                mistake("a line that is not indented like the others",
                        tiny.replacing("rules/main.yaml", "  consultation: same_day",
                        "   consultation: same_day"),
                        "rules/main.yaml:18:4: this is not YAML: expected <block end>, but found '<block mapping start>' - "
                                + "check that the line is indented like its neighbours, and that quotes and brackets are closed"),
                mistake("two documents in one file", tiny.adding("definitions.yaml", "---\nmore: {numb: yes}\n"),
                        "definitions.yaml:3:1: a second document begins here - "
                                + "remove the line '---', or make it a file of its own"),
                mistake("an invisible character", tiny.replacing("definitions.yaml", "spine: {", "spine: \u0007{"),
                        "definitions.yaml:1:8: the character U+0007 cannot be read - remove it; it may be invisible"),
                mistake("brackets without end", tiny.with("definitions.yaml",
                        "spine: {regions: [neck, back]}\nhurt: {trauma: [minor, major]}\ndeep: "
                        + "[".repeat(60) + "]".repeat(60)),
                        "definitions.yaml:3:57: this is nested more than 50 levels deep - move parts of it into definitions"));
    }
}
