package org.foramen.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the spine pack is a test, and together they fire and spare every rule. */
class CasesTest {

    private final Spine spine = Spine.load();
    private final CaseFiles files = spine.cases();
    private final CaseCheck check = new CaseCheck(spine.interview(), files.usual());

    @TestFactory
    Stream<DynamicNode> cases() {
        return files.cases().entrySet().stream().map(file -> DynamicContainer.dynamicContainer(file.getKey(),
                file.getValue().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check.check(one)))));
    }

    @Test
    void every_rule_is_fired_by_a_case_and_spared_by_another() {
        var fired = new HashSet<String>();
        var spared = new HashSet<String>();
        files.cases().values().stream().flatMap(List::stream).forEach(one -> {
            fired.addAll(one.expect().fires());
            spared.addAll(one.expect().not());
        });
        var ids = ruleIds();
        assertThat(missing(ids, fired)).as("rules that no case fires").isEmpty();
        ids.remove(spine.protocol().fallback().id());
        assertThat(missing(ids, spared)).as("rules that no case narrowly misses").isEmpty();
    }

    @Test
    void every_counterexample_and_every_open_problem_of_the_decisions_is_a_case() throws IOException {
        var shown = new HashSet<String>();
        files.cases().values().stream().flatMap(List::stream).forEach(one -> shown.addAll(one.shows()));
        var wanted = Pattern.compile("^\\| ((I-|K)\\d+) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Spine.FOLDER.resolve("decisions.md"))).results()
                .map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).hasSizeGreaterThanOrEqualTo(37);
        assertThat(missing(wanted, shown)).as("counterexamples and open problems without a case").isEmpty();
    }

    @Test
    void every_case_names_something_that_exists() {
        var rules = ruleIds();
        files.cases().values().stream().flatMap(List::stream).forEach(one -> {
            assertThat(rules).as(one.name()).containsAll(one.expect().fires()).containsAll(one.expect().not());
            assertThat(spine.protocol().questionnaire().items().stream().map(item -> item.linkId()))
                    .as(one.name()).containsAll(one.expect().notAsked());
        });
    }

    private Set<String> ruleIds() {
        var ids = new TreeSet<String>();
        spine.protocol().rules().forEach(rule -> ids.add(rule.id()));
        ids.add(spine.protocol().fallback().id());
        return ids;
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }
}
