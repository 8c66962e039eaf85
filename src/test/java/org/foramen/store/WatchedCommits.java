package org.foramen.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A connector whose commits are counted, and can be held up or made to fail. */
final class WatchedCommits implements Connector {

    /** What happens before a commit. */
    interface Hook {
        void run() throws SQLException;
    }

    final AtomicInteger count = new AtomicInteger();
    volatile Hook before = () -> { };
    private final Connector connector;

    WatchedCommits(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Connection connect() throws SQLException {
        var connection = connector.connect();
        return proxy(Connection.class, (method, arguments) -> {
            var result = method.invoke(connection, arguments);
            boolean commit = method.getName().equals("prepareStatement") && arguments[0].equals("COMMIT");
            return commit ? watched((PreparedStatement) result) : result;
        });
    }

    private PreparedStatement watched(PreparedStatement commit) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().equals("executeUpdate")) {
                count.incrementAndGet();
                before.run();
            }
            return method.invoke(commit, arguments);
        });
    }

    private interface Call {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                return call.invoke(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
