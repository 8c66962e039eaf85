package org.foramen.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foramen.pack.Pack;
import org.foramen.questionnaire.Item;

/**
 * Every question of a pack, screen by screen, whether or not it would apply to a given person.
 *
 * @param ui     the words of a page that asks them, by key
 * @param notice what has to be read before the first
 */
public record QuestionsView(String locale, PackRef pack, List<ScreenView> screens,
                            Map<String, String> ui, NoticeView notice) {

    public static QuestionsView of(Pack pack, SpokenPack spoken) {
        var byScreen = new LinkedHashMap<String, List<Item>>();
        pack.protocol().questionnaire().items()
                .forEach(item -> byScreen.computeIfAbsent(item.screen(), screen -> new ArrayList<>()).add(item));
        return new QuestionsView(spoken.locale(), spoken.ref(), byScreen.entrySet().stream()
                .map(screen -> spoken.screen(screen.getValue().get(0).section(), screen.getKey(), screen.getValue())).toList(),
                spoken.texts().ui(), spoken.notice(false));
    }
}
