package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.author.CaseRun;
import org.foramen.author.Checkup;
import org.foramen.author.People;
import org.foramen.author.Walk;
import org.foramen.interview.Step;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Installation;
import org.foramen.spine.Spine;
import org.junit.jupiter.api.Test;

/** A pack about bicycles is read, proved, walked and served like the one about spines: the engine knows of neither. */
class BicycleTest {

    private static final Path FOLDER = Path.of("src/test/resources/bicycle");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static PackSource source() throws IOException {
        return PackSource.of(FOLDER);
    }

    private static ProvedPack proved() throws IOException {
        return ProvedPack.of(PackReader.read(source(), TODAY), () -> 0);
    }

    @Test
    void it_is_sound_and_each_of_its_cases_gets_what_it_must() throws IOException {
        var checkup = Checkup.of(source(), TODAY, () -> 0, 100, 1);
        assertThat(checkup.problems()).isEmpty();
        var sound = checkup.sound().orElseThrow();
        assertThat(sound.failing()).as("cases that get something else").extracting(CaseRun::name, CaseRun::wrong).isEmpty();
        assertThat(sound.cases()).isEqualTo(16);
        assertThat(sound.certificate().properties()).hasSize(10).allMatch(property -> property.findings().isEmpty());
    }

    @Test
    void its_rules_are_each_fired_by_a_case_and_spared_by_another() throws IOException {
        var protocol = proved().pack().protocol();
        var cases = ExamplesReader.read(source(), protocol.questionnaire()).all();
        var ids = Stream.concat(protocol.rules().stream(), Stream.of(protocol.fallback())).map(rule -> rule.id()).collect(Collectors.toSet());
        assertThat(cases.stream().flatMap(one -> one.expected().fires().stream())).containsAll(ids);
        assertThat(cases.stream().flatMap(one -> one.expected().not().stream())).containsAll(ids);
    }

    @Test
    void brakes_that_do_not_hold_end_the_interview_at_once() throws IOException {
        var interview = proved().interview();
        var answers = Answers.NONE.with("complaint", Answer.of(List.of("brakes"))).with("kind", Answer.of("city"))
                .with("months_since_service", Answer.of(1)).with("colour", Answer.SKIPPED);
        assertThat(interview.next(answers)).isInstanceOfSatisfying(Step.Ask.class,
                ask -> assertThat(ask.items()).extracting(item -> item.linkId()).containsExactly("brakes_fail"));
        assertThat(interview.next(answers.with("brakes_fail", Answer.of("yes")))).isInstanceOfSatisfying(Step.Finished.class,
                finished -> assertThat(finished.recommendation().outcome().consultation().level()).isEqualTo("do_not_ride"));
    }

    @Test
    void every_plausible_cyclist_comes_to_a_result() throws IOException {
        var proved = proved();
        var questionnaire = proved.pack().protocol().questionnaire();
        var people = new People(questionnaire, ExamplesReader.read(source(), questionnaire));
        var random = new Random(1);
        var levels = Stream.generate(() -> Walk.of(proved.interview(), people.next(random)).consultation()).limit(500).collect(Collectors.toSet());
        assertThat(levels).containsExactlyInAnyOrder("ride_on", "next_service", "this_week", "do_not_ride");
    }

    @Test
    void it_can_be_served_instead_of_the_spine_pack() throws Installation.Impossible {
        var clock = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
        assertThat(new Installation(clock, () -> 0).install(List.of(FOLDER))).singleElement()
                .satisfies(served -> assertThat(served.pack().id()).isEqualTo("bicycle"));
    }

    /** No string of the engine is a question of the spine pack, and none of its longer ids stands anywhere in the code. */
    @Test
    void the_engine_names_no_question_rule_or_level_of_the_spine_pack() throws IOException {
        var ids = spineIds();
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.readAllLines(file).stream().map(String::strip)
                        .filter(line -> !line.startsWith("*") && !line.startsWith("/*") && !line.startsWith("//"))
                        .forEach(line -> ids.stream().filter(id -> names(line, id)).forEach(id -> named.add(file.getFileName() + ": " + id)));
            }
        }
        assertThat(named).isEmpty();
    }

    private static boolean names(String code, String id) {
        boolean plainWord = id.chars().allMatch(Character::isLetter);
        return plainWord ? code.contains('"' + id + '"')
                : code.contains(id) && code.matches(".*(?<!\\w)" + id + "(?!\\w).*");
    }

    /** But for {@code none}, a word of the language, and {@code routine}, which is a priority in FHIR. */
    private static Set<String> spineIds() {
        var spine = Spine.load().protocol();
        var ids = Stream.of(spine.questionnaire().items().stream().map(item -> item.linkId()), spine.rules().stream().map(rule -> rule.id()),
                Stream.of(spine.fallback().id()), spine.modifiers().stream().map(modifier -> modifier.id()),
                spine.consultations().stream().map(level -> level.level()), spine.imagings().stream().map(level -> level.level()))
                .flatMap(some -> some).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).hasSizeGreaterThan(150);
        ids.removeAll(Set.of("none", "routine"));
        return ids;
    }
}
