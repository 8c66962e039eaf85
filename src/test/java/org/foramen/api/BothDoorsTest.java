package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.foramen.access.AccessToken;
import org.foramen.access.IdempotencyKeys;
import org.foramen.api.request.Body;
import org.foramen.api.request.Languages;
import org.foramen.interview.Step;
import org.foramen.pack.PackSource;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.AnswersJson;
import org.foramen.store.Credentials;
import org.foramen.store.Expected;
import org.foramen.store.Stores;
import org.foramen.store.Vault;
import org.foramen.view.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same answers give the same bytes, whether an interview is kept or every answer comes with the request. */
class BothDoorsTest {

    private static final int SCRIPTS = 10_000;
    private static final int AT_ONCE = 100;
    /** Of ten walks, so many answer with what is rare too; the others seldom do, and so go on for longer. */
    private static final int RECKLESS = 5;

    private static final Languages ANY = Languages.of(Optional.empty(), (HttpHeaders) Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (proxy, method, arguments) -> null));

    private final Random random = new Random(20261124);
    private final ServedPack pack = spine();
    private final Packs packs = new Packs(List.of(pack), hash -> pack);
    private final Steps steps = new Steps(Clock.systemUTC());
    private final Evaluations evaluations = new Evaluations(packs, steps, Journals.counters());

    private static ServedPack spine() {
        try {
            return ServedPack.of(PackSource.of(Path.of("rules/spine")), LocalDate.now(), System::nanoTime);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test void the_same_answers_give_the_same_bytes(@TempDir Path folder) {
        int compared = 0;
        try (var store = Stores.sqlite(folder.resolve("store.db"), Clock.systemUTC(), new Vault(new byte[32], new SecureRandom()), () -> Runnable::run)) {
            store.keepPack(pack.pack().contentHash(), pack.files()).toCompletableFuture().join();
            var interviews = new Interviews(store, packs, steps, Runnable::run, Journals.NONE);
            var beginnings = new Beginnings(store, packs, new IdempotencyKeys(new byte[32]), new SecureRandom(), Journals.NONE);
            for (int done = 0; done < SCRIPTS; done += AT_ONCE) {
                var scripts = new ArrayList<Answers>();
                var kept = new ArrayList<CompletableFuture<Opened>>();
                for (int i = 0; i < AT_ONCE; i++) {
                    var script = script();
                    scripts.add(script);
                    kept.add(beginnings.empty(pack, Beginnings.Owner.NOBODY, ANY, Optional.empty())
                            .thenCompose(begun -> interviews.change(credentials(begun), Expected.ANY, ANY, opened -> script)).toCompletableFuture());
                }
                for (int i = 0; i < AT_ONCE; i++) {
                    var opened = kept.get(i).join();
                    var evaluated = evaluated(scripts.get(i));
                    assertThat(steps.canonical(opened.pack(), opened.spoken(), opened.answers()))
                            .as("script %s", scripts.get(i).byLinkId()).isEqualTo(evaluated);
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(SCRIPTS);
    }

    private static Credentials credentials(Beginnings.Begun begun) {
        return AccessToken.parse(begun.token()).orElseThrow().credentials(begun.opened().stored().id());
    }

    private byte[] evaluated(Answers script) {
        var body = "{\"answers\": " + new String(AnswersJson.write(script), StandardCharsets.UTF_8) + "}";
        var step = evaluations.evaluate(Body.of(body.getBytes(StandardCharsets.UTF_8), Evaluations.PROPERTIES), ANY, false);
        return Json.bytes(step.recommendation().orElseThrow());
    }

    /** A walk to its end, then in any order, with an answer to some question that may not apply. */
    private Answers script() {
        boolean reckless = random.nextInt(10) < RECKLESS;
        var answers = Answers.NONE;
        var extra = any(pack.pack().protocol().questionnaire().items());
        answers = answers.with(extra.linkId(), answer(extra, false));
        for (var open = open(answers); !open.isEmpty(); open = open(answers)) {
            for (var item : open) {
                answers = answers.with(item.linkId(), answer(item, reckless));
            }
        }
        var order = new ArrayList<>(answers.linkIds());
        Collections.shuffle(order, random);
        var shuffled = Answers.NONE;
        for (var linkId : order) {
            shuffled = shuffled.with(linkId, answers.to(linkId).orElseThrow());
        }
        return shuffled;
    }

    private List<Item> open(Answers answers) {
        return pack.interview().next(answers).fold(Step.Ask::items, finished -> List.of());
    }

    private Answer answer(Item item, boolean reckless) {
        var domain = item.domain();
        boolean mild = !reckless && item.isRedFlag() && random.nextInt(20) > 0;
        if (mild) {
            return item.redFlag().moves().get(0).from();
        }
        int code = random.nextInt(domain.size() + (item.required() ? 0 : 1));
        return code == domain.skipped() ? Answer.SKIPPED : domain.answer(code);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
