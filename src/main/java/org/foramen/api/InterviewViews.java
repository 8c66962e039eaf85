package org.foramen.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.foramen.store.AnswersJson;
import org.foramen.store.Seal;
import org.foramen.view.Actions;
import org.foramen.view.InterviewView;
import org.foramen.view.ProgressView;
import org.foramen.view.ScreenView;
import org.foramen.view.StepView;

/** Shows where a kept interview stands. */
final class InterviewViews {

    private InterviewViews() {
    }

    static InterviewView of(Opened opened, Optional<String> token) {
        var stored = opened.stored();
        var step = opened.pack().interview().next(opened.answers());
        var next = step.fold(ask -> Optional.of(opened.spoken().screen(ask)), finished -> Optional.<ScreenView>empty());
        return new InterviewView(stored.id(), token, stored.origin().reference(), opened.spoken().locale(),
                next.isPresent() ? StepView.IN_PROGRESS : StepView.COMPLETED, opened.pack().ref(), answers(opened),
                step.parked(), next, ProgressView.of(step.progress()), stored.expires(), sealedAt(opened),
                Actions.ofInterview(stored.id(), next.isEmpty(), stored.isSealed()));
    }

    static Optional<Instant> sealedAt(Opened opened) {
        return opened.stored().seal().map(Seal::at);
    }

    private static String answers(Opened opened) {
        return new String(AnswersJson.write(opened.pack().inOrder(opened.answers())), StandardCharsets.UTF_8);
    }
}
