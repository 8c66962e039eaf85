package org.foramen.api.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The interviews that the fuzzer knows of, and how each stands. */
final class World {

    enum State { LIVE, SEALED, ERASED }

    /** One interview; the state changes when a reply says so. */
    static final class Known {
        final Service.Kept kept;
        State state = State.LIVE;

        private Known(Service.Kept kept) {
            this.kept = kept;
        }
    }

    private static final int MOST = 60;

    private final List<Known> interviews = new ArrayList<>();

    World(Service service) {
        for (int i = 0; i < MOST / 4; i++) {
            add(service.begin());
            var sealed = add(service.begin());
            service.expect(sealed.kept.answer("saddle_numbness", "\"yes\""), 200);
            service.expect(sealed.kept.post("seal"), 200);
            sealed.state = State.SEALED;
            var erased = add(service.begin());
            service.expect(erased.kept.delete(), 204);
            erased.state = State.ERASED;
        }
    }

    private Known add(Service.Kept kept) {
        var known = new Known(kept);
        interviews.add(known);
        return known;
    }

    /** More often a live one. */
    Known any(Random random) {
        var known = interviews.get(random.nextInt(interviews.size()));
        return known.state == State.LIVE || random.nextInt(3) == 0 ? known : interviews.get(random.nextInt(interviews.size()));
    }

    /** Forgets what a request may have erased, when nobody read the reply. */
    void doubt(Request request) {
        if (request.method().equals("DELETE")) {
            interviews.removeIf(known -> request.path().startsWith(known.kept.path()));
        }
    }

    /** Follows what a request did. */
    void learn(Request request, RawReply reply) {
        if (reply.status() == 201 && !request.path().endsWith("/handover")) {
            var created = reply.json();
            var known = add(new Service.Kept(created.path("id").asText(), created.path("accessToken").asText()));
            if (interviews.size() > MOST) {
                interviews.remove(0);
            }
            interviews.removeIf(other -> other != known && other.kept.id().equals(known.kept.id()));
            return;
        }
        for (var known : interviews) {
            if (reply.status() == 204 && request.method().equals("DELETE") && request.path().startsWith(known.kept.path())) {
                known.state = State.ERASED;
            } else if (reply.status() < 300 && request.method().equals("POST") && request.path().matches(known.kept.path("(seal|handover)"))) {
                known.state = State.SEALED;
            }
        }
    }
}
