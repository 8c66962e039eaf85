package org.foramen.interview;

import java.util.List;
import java.util.function.Function;
import org.foramen.questionnaire.Item;
import org.foramen.triage.Recommendation;

/** Where an interview stands: a screen to ask, or a recommendation to give. */
public sealed interface Step {

    Progress progress();

    /** Items with an answer that does not count now, because the item does not (or not yet) apply. */
    List<String> parked();

    <T> T fold(Function<Ask, T> ask, Function<Finished, T> finished);

    /** One screen: the items on it that apply, are needed and have no answer yet. */
    record Ask(String section, String screen, List<Item> items, Progress progress, List<String> parked)
            implements Step {
        public Ask {
            items = List.copyOf(items);
            parked = List.copyOf(parked);
        }

        public <T> T fold(Function<Ask, T> ask, Function<Finished, T> finished) {
            return ask.apply(this);
        }
    }

    /** Nothing more needs asking. */
    record Finished(Recommendation recommendation, Progress progress, List<String> parked) implements Step {
        public Finished {
            parked = List.copyOf(parked);
        }

        public <T> T fold(Function<Ask, T> ask, Function<Finished, T> finished) {
            return finished.apply(this);
        }
    }
}
