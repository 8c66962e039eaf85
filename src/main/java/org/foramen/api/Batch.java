package org.foramen.api;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemView;
import org.foramen.api.problem.Refused;
import org.foramen.api.request.Body;
import org.foramen.api.request.Languages;
import org.foramen.view.Json;

/** Evaluates one request a line, and answers each in its line. */
public final class Batch {

    private static final int LARGEST = 1 << 20;
    private static final int MOST_LINES = 1000;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final System.Logger LOG = System.getLogger(Batch.class.getName());

    private final Evaluations evaluations;
    private final LongSupplier nanoTime;

    public Batch(Evaluations evaluations, LongSupplier nanoTime) {
        this.evaluations = evaluations;
        this.nanoTime = nanoTime;
    }

    byte[] evaluate(byte[] bytes, Languages languages, boolean askAll, String instance, String requestId) {
        long start = nanoTime.getAsLong();
        var out = new ByteArrayOutputStream(bytes.length * 4);
        for (var line : lines(bytes)) {
            boolean late = nanoTime.getAsLong() - start > LONGEST_NANOS;
            out.writeBytes(late ? Json.bytes(ProblemView.of(Problem.of(Code.OUT_OF_TIME), instance, requestId))
                    : evaluateLine(line, languages, askAll, instance, requestId));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private byte[] evaluateLine(byte[] line, Languages languages, boolean askAll, String instance, String requestId) {
        try {
            return Json.bytes(evaluations.evaluate(Body.of(line, Evaluations.PROPERTIES), languages, askAll));
        } catch (Refused e) {
            return Json.bytes(ProblemView.of(e.problem(), instance, requestId));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a line of request {0} failed: {1} at {2}", requestId, e.getClass().getName(), Whence.of(e));
            return Json.bytes(ProblemView.of(Problem.of(Code.INTERNAL_ERROR), instance, requestId));
        }
    }

    /** Nothing stands behind the last line break. */
    private static List<byte[]> lines(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused(Problem.of(Code.EMPTY_BODY).hint("Send one evaluation a line, for example {\"answers\": {}}."));
        } else if (bytes.length > LARGEST) {
            throw new Refused(Problem.of(Code.BODY_TOO_LARGE));
        }
        var lines = new ArrayList<byte[]>();
        for (int from = 0; from < bytes.length; ) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            lines.add(Arrays.copyOfRange(bytes, from, to));
            if (lines.size() > MOST_LINES) {
                throw new Refused(Problem.of(Code.BATCH_TOO_LONG));
            }
            from = to + 1;
        }
        return lines;
    }
}
