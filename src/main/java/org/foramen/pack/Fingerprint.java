package org.foramen.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.foramen.diagram.DiagramSpace;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/**
 * Says whether two packs decide the same: rules, relevance, policies, fallback and modifiers, however they are written.
 *
 * <p>Conditions count by their reduced diagrams over the items in the order of their ids, so by which answers make them
 * true and by nothing else. Where an item does not apply, no answer to it makes a difference.
 * Modifiers count by {@link WhatIsKnown}: an emergency applies them while questions are open.
 */
public final class Fingerprint {

    private final Protocol protocol;
    private final List<Item> items;
    private final List<List<String>> answers;
    private final Diagrams diagrams;
    private final MessageDigest digest = sha256();

    private Fingerprint(Protocol protocol) {
        this.protocol = protocol;
        this.items = protocol.questionnaire().items().stream().sorted(Comparator.comparing(Item::linkId)).toList();
        this.answers = items.stream().map(Fingerprint::answers).toList();
        this.diagrams = Diagrams.of(new Questionnaire(List.of(), items), protocol.criteria(), List.of(), Diagrams.NODE_BUDGET);
    }

    /**
     * SHA-256 as hexadecimal digits.
     *
     * @throws org.foramen.diagram.DiagramTooLarge when a condition needs too many nodes in this order
     */
    public static String of(Protocol protocol) {
        var fingerprint = new Fingerprint(protocol);
        fingerprint.addItemsAndRules();
        fingerprint.addModifiers();
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void addItemsAndRules() {
        var sums = new DiagramSum(diagrams, answers, digest);
        for (int i = 0; i < items.size(); i++) {
            add(item(items.get(i), answers.get(i)));
            sums.add(diagrams.relevance(i));
        }
        protocol.rules().stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> {
            add("rule " + rule(rule));
            sums.add(diagrams.root(rule.id()));
        });
        add("fallback " + rule(protocol.fallback()));
        protocol.consultations().forEach(level -> add(level.toString()));
        protocol.imagings().forEach(imaging -> add(imaging.toString()));
        add(protocol.combining().toString());
    }

    private void addModifiers() {
        var known = WhatIsKnown.of(protocol, items, answers, this::appliesToEverybody);
        var sums = new DiagramSum(known.diagrams(), known.states(), digest);
        items.stream().filter(Item::isLate).forEach(item -> {
            add("late " + item.linkId());
            known.of(item.relevant()).forEach(sums::add);
        });
        // In their order, since each sees what the one before has done.
        protocol.modifiers().forEach(modifier -> {
            add(modifier(modifier));
            known.of(modifier.when()).forEach(sums::add);
        });
    }

    private boolean appliesToEverybody(Item item) {
        return !item.isLate() && diagrams.relevance(items.indexOf(item)) == DiagramSpace.TRUE;
    }

    private static String item(Item item, List<String> answers) {
        return "item " + item.linkId() + " " + item.domain().getClass().getSimpleName() + answers.stream().sorted().toList()
                + " required=" + item.required() + " always=" + item.isAlwaysAsked();
    }

    /** All that can be answered, in words, by code; skipping among them where it is allowed. */
    private static List<String> answers(Item item) {
        int codes = item.domain().size() + (item.required() ? 0 : 1);
        return IntStream.range(0, codes).mapToObj(item.domain()::answer).map(Answer::toString).toList();
    }

    private static String rule(Rule rule) {
        return rule.id() + " " + rule.consultation().level() + " " + rule.imaging().level() + " lock=" + rule.locked();
    }

    private static String modifier(Modifier modifier) {
        return "modifier " + modifier.id() + " " + modifier.effects().stream().map(Fingerprint::effect).toList();
    }

    private static String effect(Effect effect) {
        return effect instanceof Effect.ReplaceImaging replace
                ? replace.replacements().entrySet().stream().map(Object::toString).sorted().toList().toString() : effect.toString();
    }

    private void add(String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
