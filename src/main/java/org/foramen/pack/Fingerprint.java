package org.foramen.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/** Says whether two packs decide the same: rules, modifiers, policies, relevance and fallback, whatever order or text. */
public final class Fingerprint {

    private final Questionnaire questionnaire;
    private final Map<AnswerSet, String> hashes = new IdentityHashMap<>();

    private Fingerprint(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** SHA-256 as hexadecimal digits. */
    public static String of(Protocol protocol) {
        return sha256(new Fingerprint(protocol.questionnaire()).lines(protocol));
    }

    private String lines(Protocol protocol) {
        return Stream.of(
                        sorted(protocol.questionnaire().items(), this::item),
                        sorted(protocol.rules(), this::rule),
                        Stream.of("fallback " + rule(protocol.fallback())),
                        protocol.modifiers().stream().map(this::modifier),
                        protocol.consultations().stream().map(Object::toString),
                        protocol.imagings().stream().map(Object::toString),
                        Stream.of(protocol.combining().toString()))
                .flatMap(Function.identity()).collect(Collectors.joining("\n"));
    }

    private static <T> Stream<String> sorted(Collection<T> all, Function<T, String> line) {
        return all.stream().map(line).sorted();
    }

    private String item(Item item) {
        return "item " + item.linkId() + " " + domain(item.domain()) + " required=" + item.required() + " always="
                + item.isAlwaysAsked() + " relevant=" + criterion(item.relevant());
    }

    private static String domain(Domain domain) {
        if (domain instanceof Domain.Whole whole) {
            return whole.toString();
        }
        return domain.getClass().getSimpleName() + domain.options().stream().sorted().toList();
    }

    private String rule(Rule rule) {
        return "rule " + rule.id() + " " + rule.consultation().level() + " " + rule.imaging().level() + " lock="
                + rule.locked() + " when=" + criterion(rule.when());
    }

    private String modifier(Modifier modifier) {
        return "modifier " + modifier.id() + " when=" + criterion(modifier.when()) + " "
                + modifier.effects().stream().map(Fingerprint::effect).toList();
    }

    private static String effect(Effect effect) {
        return effect instanceof Effect.ReplaceImaging replace
                ? sorted(replace.replacements().entrySet(), Object::toString).toList().toString() : effect.toString();
    }

    private String criterion(Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            return among.linkId() + ":" + answers(among);
        } else if (criterion instanceof Criterion.Result result) {
            return "result" + result.levels().stream().sorted().toList() + result.imaging().stream().sorted().toList();
        } else if (criterion instanceof Criterion.All all) {
            return "all" + parts(all.of());
        } else if (criterion instanceof Criterion.Any any) {
            return "any" + parts(any.of());
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return "atLeast" + atLeast.count() + parts(atLeast.of());
        } else if (criterion instanceof Criterion.Not not) {
            return "not" + parts(List.of(not.of()));
        } else if (criterion instanceof Criterion.Named named) {
            return criterion(named.of());
        }
        throw new IllegalStateException("a criterion that has no fingerprint");
    }

    private List<String> parts(List<Criterion> of) {
        return of.stream().map(this::criterion).sorted().toList();
    }

    /** By the answers themselves, since their codes follow the order of the options. */
    private String answers(Criterion.Among among) {
        return hashes.computeIfAbsent(among.answers(), set -> {
            var domain = questionnaire.item(among.linkId()).orElseThrow().domain();
            return sha256(IntStream.rangeClosed(0, domain.skipped()).filter(set::contains).mapToObj(domain::answer)
                    .map(Answer::toString).sorted().collect(Collectors.joining(" "))).substring(0, 16);
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
