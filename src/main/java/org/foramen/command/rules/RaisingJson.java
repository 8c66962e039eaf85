package org.foramen.command.rules;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.foramen.author.Raising;
import org.foramen.store.AnswersJson;
import org.foramen.view.Json;

/** For programs, what would have to be answered otherwise. */
final class RaisingJson {

    private RaisingJson() {
    }

    record View(String consultation, String imaging, List<LevelView> levels) {
    }

    record LevelView(String consultation, List<WayView> ways) {
    }

    record WayView(@JsonRawValue String answers, List<String> rules) {

        static WayView of(Raising.Way way) {
            return new WayView(new String(AnswersJson.write(way.answers()), StandardCharsets.UTF_8), way.rules());
        }
    }

    static String of(Raising raising) {
        var outcome = raising.now().outcome();
        return new String(Json.bytes(new View(outcome.consultation().level(), outcome.imaging().level(), raising.levels().stream()
                .map(level -> new LevelView(level.consultation(), level.ways().stream().map(WayView::of).toList())).toList())), StandardCharsets.UTF_8);
    }
}
