package org.foramen.api.guard;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rows of the table, in its order. */
final class Rows {

    private Rows() {
    }

    static List<Row> of(Service service, Runnable nextDay) {
        return Stream.of(new JsonRows(service).rows(), new PathRows(service).rows(), new TokenRows(service, nextDay).rows(),
                        new StateRows(service).rows(), new MediaRows(service).rows(), new WireRows(service, Integer.getInteger("foramen.slow", 4)).rows())
                .flatMap(List::stream).sorted(Comparator.comparingInt(Row::number)).toList();
    }
}
