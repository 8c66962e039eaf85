package org.foramen.command.rules.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.pack.ExamplesReader;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.PackProblem;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The readers tell which keys a thing may have when it has one that they do not know; the schemas must have the same. */
class ReaderKeysTest {

    /** @param text a piece of the file, with {@code KEY} where a key goes that is none */
    private record Thing(FileKind kind, String file, String old, String text, String keys) {
    }

    private static final List<Thing> OF_PACK = List.of(
            thing(FileKind.PACK, "pack.yaml", "id: spine", "id: spine\nKEY: 1", "/properties"),
            thing(FileKind.PACK, "pack.yaml", "{locale: en}", "{locale: en, KEY: 1}", "/properties/locales/items/properties"),
            thing(FileKind.PACK, "pack.yaml", "{level: routine}", "{level: routine, KEY: 1}", "/properties/consultation/items/properties"),
            thing(FileKind.PACK, "pack.yaml", "combining:", "combining:\n  KEY: 1", "/properties/combining/properties"),
            thing(FileKind.PACK, "pack.yaml", "reviewers: []", "reviewers: [{KEY: 1}]", "/properties/reviewers/items/properties"),
            thing(FileKind.PACK, "pack.yaml", "summary: [", "lowers: [{KEY: 1}]\nsummary: [", "/properties/lowers/items/properties"),
            thing(FileKind.QUESTIONS, "questions.yaml", "sections: [", "KEY: 1\nsections: [", "/properties"),
            thing(FileKind.QUESTIONS, "questions.yaml", "  - linkId: age", "  - linkId: age\n    KEY: 1", "/definitions/item/properties"),
            thing(FileKind.QUESTIONS, "questions.yaml", "{rule: [E01]}", "{rule: [E01], KEY: 1}", "/definitions/item/properties/if_unsure/properties"),
            thing(FileKind.QUESTIONS, "questions.yaml", "{as: self}", "{as: self, KEY: 1}", "/definitions/item/properties/if_skipped/properties"),
            thing(FileKind.RULES, "rules/pain.yaml", "- id: S06", "- id: S06\n  KEY: 1", "/items/properties"),
            thing(FileKind.RULES, "rules/pain.yaml", "{all: [{night_pain: yes}, spine]}", "{at_least: {count: 1, of: [spine], KEY: 1}}",
                    "/definitions/condition/then/properties/at_least/properties"),
            thing(FileKind.MODIFIERS, "modifiers.yaml", "- id: M02", "- id: M02\n  KEY: 1", "/items/properties"),
            thing(FileKind.MODIFIERS, "modifiers.yaml", "{flag: pregnancy}", "{KEY: 1}", "/items/properties/effects/items/properties"),
            thing(FileKind.MODIFIERS, "modifiers.yaml", "{imaging: [mri, xray]}", "{imaging: [mri, xray], KEY: 1}", "/definitions/result/properties"),
            thing(FileKind.SAFETY_NET, "safety_net.yaml", "- text: saddle", "- text: saddle\n  KEY: 1", "/items/properties"),
            thing(FileKind.EVIDENCE, "evidence.yaml", "- id: ACR-LBP-V1", "- id: ACR-LBP-V1\n  KEY: 1", "/items/properties"),
            thing(FileKind.CODES, "codes.yaml", "observations:", "KEY: 1\nobservations:", "/properties"),
            thing(FileKind.CODES, "codes.yaml", "{question: pain_score,", "{question: pain_score, KEY: 1,", "/properties/observations/items/properties"),
            thing(FileKind.CODES, "codes.yaml", "{snomed: 44077006,", "{snomed: 44077006, KEY: 1,", "/properties/findings/items/properties"),
            thing(FileKind.CODES, "codes.yaml", "{loinc: 24935-9,", "{loinc: 24935-9, KEY: 1,", "/properties/scans/items/properties"),
            thing(FileKind.CODES, "codes.yaml", "visits: {", "visits: {KEY: 1, ", "/definitions/visits_by_level/properties"),
            thing(FileKind.WORDS, "words/en.yaml", "must_name: [", "KEY: 1\nmust_name: [", "/properties"),
            thing(FileKind.WORDS, "words/en.yaml", "  max_grade: 6", "  max_grade: 6\n  KEY: 1", "/properties/reading/properties"));

    private static final List<Thing> OF_CASES = List.of(
            thing(FileKind.CASES, "cases/usual.yaml", "usual:", "KEY: 1\nusual:", "/properties"),
            thing(FileKind.CASES, "cases/cord.yaml", "  - case: The walk gets worse", "  - KEY: 1\n    case: The walk gets worse", "/properties/cases/items/properties"),
            thing(FileKind.CASES, "cases/cord.yaml", "{consultation: emergency_now, imaging: mri_urgent, fires: [E11]}", "{consultation: emergency_now, KEY: 1}",
                    "/properties/cases/items/properties/expect/properties"),
            thing(FileKind.CASES, "cases/frequencies.yaml", "frequencies:", "frequencies:\n  KEY: 1", "/properties/frequencies/properties"),
            thing(FileKind.CASES, "cases/frequencies.yaml", "    - name: after a crash", "    - KEY: 1\n      name: after a crash",
                    "/properties/frequencies/properties/people/items/properties"));

    private final Editor editor = Editor.ofSpine();

    ReaderKeysTest() throws IOException {
    }

    private static Thing thing(FileKind kind, String file, String old, String text, String keys) {
        return new Thing(kind, file, old, text, keys);
    }

    @TestFactory Stream<DynamicTest> a_thing_of_the_pack_has_the_keys_that_its_reader_knows() throws IOException {
        var invalid = catchThrowableOfType(InvalidPack.class, () -> PackReader.read(spoiled(OF_PACK)));
        return same(OF_PACK, invalid.problems());
    }

    @TestFactory Stream<DynamicTest> a_thing_of_the_cases_has_the_keys_that_its_reader_knows() throws IOException {
        var questionnaire = PackReader.read(PackSource.of(Editor.SPINE)).protocol().questionnaire();
        return same(OF_CASES, ExamplesReader.read(spoiled(OF_CASES), questionnaire).problems());
    }

    private static String key(int thing) {
        return "qqqqqqqq" + (char) ('a' + thing);
    }

    private static PackSource spoiled(List<Thing> things) throws IOException {
        var files = new TreeMap<>(PackSource.of(Editor.SPINE).files());
        for (int i = 0; i < things.size(); i++) {
            var thing = things.get(i);
            var text = new String(files.get(thing.file()), UTF_8);
            assertThat(text).contains(thing.old());
            int at = text.indexOf(thing.old());
            files.put(thing.file(), (text.substring(0, at) + thing.text().replace("KEY", key(i)) + text.substring(at + thing.old().length())).getBytes(UTF_8));
        }
        return PackSource.ofBytes(files);
    }

    private Stream<DynamicTest> same(List<Thing> things, List<PackProblem> problems) {
        return IntStream.range(0, things.size()).mapToObj(i -> dynamicTest(things.get(i).file() + " " + things.get(i).keys(), () -> {
            var problem = problems.stream().filter(one -> one.what().contains("unknown key '" + key(i) + "'")).findFirst().orElseThrow();
            var known = Set.of(problem.remedy().replaceFirst("^remove it, or use one of: ", "").split(", "));
            assertThat(new TreeSet<>(keys(editor.schema(things.get(i).kind()).at(things.get(i).keys())))).isEqualTo(new TreeSet<>(known));
        }));
    }

    private static List<String> keys(JsonNode properties) {
        var keys = new ArrayList<String>();
        properties.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
