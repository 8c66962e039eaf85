package org.foramen.serving;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongSupplier;
import org.foramen.interview.Interview;
import org.foramen.pack.ExamplesReader;
import org.foramen.pack.Pack;
import org.foramen.pack.PackLocale;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.pack.ProvedPack;
import org.foramen.pack.Suggestion;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.view.CasesView;
import org.foramen.view.PackRef;
import org.foramen.view.SpokenPack;

/** A proved pack with everything that is worked out once to serve it. */
public final class ServedPack {

    private final ProvedPack proved;
    private final SortedMap<String, byte[]> files;
    private final PackRef ref;
    private final Map<String, SpokenPack> spoken = new LinkedHashMap<>();
    private CasesView cases;

    private ServedPack(ProvedPack proved, SortedMap<String, byte[]> files) {
        this.proved = proved;
        this.files = files;
        var pack = proved.pack();
        this.ref = new PackRef(pack.id(), pack.version(), sha256(pack.contentHash()), sha256(proved.decisionFingerprint()));
        pack.locales().stream().map(PackLocale::locale)
                .forEach(locale -> spoken.put(locale, new SpokenPack(pack, ref, locale)));
    }

    /**
     * Reads and proves a pack.
     *
     * @param today    the day to judge the evidence on
     * @param nanoTime measures how long the proofs take
     * @throws org.foramen.pack.InvalidPack with everything that is wrong
     */
    public static ServedPack of(PackSource source, LocalDate today, LongSupplier nanoTime) {
        return new ServedPack(ProvedPack.of(PackReader.read(source, today), nanoTime), source.files());
    }

    private static String sha256(String hex) {
        return "sha256:" + hex;
    }

    public ProvedPack proved() {
        return proved;
    }

    /** What it was read from, by path. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    public Pack pack() {
        return proved.pack();
    }

    public Interview interview() {
        return proved.interview();
    }

    public PackRef ref() {
        return ref;
    }

    public Optional<Item> item(String linkId) {
        return pack().protocol().questionnaire().item(linkId);
    }

    /** What to do about a linkId that is none of its own. */
    public String unknownQuestionHint(String linkId) {
        var all = "GET /v1/packs/" + pack().id() + "/questions lists them all.";
        return Suggestion.of(linkId, pack().protocol().questionnaire().items().stream().map(Item::linkId).toList())
                .map(near -> "Did you mean " + near + "? " + all).orElse(all);
    }

    /** The answers in the order of the questions. */
    public Answers inOrder(Answers answers) {
        var inOrder = new LinkedHashMap<String, Answer>();
        pack().protocol().questionnaire().items()
                .forEach(item -> answers.to(item.linkId()).ifPresent(answer -> inOrder.put(item.linkId(), answer)));
        return new Answers(inOrder);
    }

    /** The answers in the order of the questions, without those that do not apply. */
    public Answers counted(Answers answers) {
        var counted = inOrder(answers);
        for (var linkId : interview().next(answers).parked()) {
            counted = counted.without(linkId);
        }
        return counted;
    }

    public Collection<SpokenPack> spoken() {
        return spoken.values();
    }

    /** Worked out when first asked for: it takes hundreds of walks. */
    public synchronized CasesView cases() {
        if (cases == null) {
            cases = new Scripts(this, ExamplesReader.read(PackSource.ofBytes(files), pack().protocol().questionnaire())).view();
        }
        return cases;
    }

    /** In the best language asked for that it has. */
    public SpokenPack in(Preferred languages) {
        return in(languages, pack().defaultLocale());
    }

    /** The same, and otherwise in this one. */
    public SpokenPack in(Preferred languages, String otherwise) {
        return in(languages.among(spoken.keySet()).orElse(otherwise));
    }

    /** In this language, or in the default one. */
    public SpokenPack in(String locale) {
        return spoken.getOrDefault(locale, spoken.get(pack().defaultLocale()));
    }
}
