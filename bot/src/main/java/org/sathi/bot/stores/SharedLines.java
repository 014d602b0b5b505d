package org.sathi.bot.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.providers.ConnectionProvider;

/**
 * Carries the commands of many threads over a few connections. Whoever finds a line free takes along all that wait with
 * her own, in one write and one read; so a command by itself goes at once, and under load a hundred cost little more than
 * one. The commands of one thread keep their order, since each waits for its answer.
 */
final class SharedLines implements CommandExecutor {

    private static final int LINES = 2;

    /** How many commands go together at most; the first of them waits for the answer to the last. */
    private static final int TOGETHER = 128;

    private final ConnectionProvider connections;
    private final Queue<Call> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(LINES);

    /** Lines over connections of this provider. */
    SharedLines(ConnectionProvider connections) {
        this.connections = connections;
    }

    /** A command that waits for its answer, or has it. */
    private static final class Call {
        private final CommandObject<?> command;
        private final Thread thread = Thread.currentThread();
        private @Nullable Object answer;
        private @Nullable RuntimeException fault;
        private volatile boolean taken;
        private volatile boolean done;

        Call(CommandObject<?> command) {
            this.command = command;
        }

        void answered(@Nullable Object with) {
            if (with instanceof RuntimeException refused) {
                fault = refused;
            } else {
                answer = with;
            }
            done = true;
            LockSupport.unpark(thread);
        }
    }

    @Override
    public <T> T executeCommand(CommandObject<T> command) {
        if (command.getArguments().isBlocking()) {
            try (var connection = connections.getConnection(command.getArguments())) {
                return connection.executeCommand(command);
            }
        }
        var call = new Call(command);
        waiting.add(call);
        awaitAnswer(call);
        if (call.fault != null) {
            throw call.fault;
        }
        return command.getBuilder().build(call.answer);
    }

    private void awaitAnswer(Call call) {
        boolean interrupted = false;
        while (!call.done) {
            // Who is taken along already must not look for a line: she would spin until her answer comes.
            if (!call.taken && free.tryAcquire()) {
                try {
                    carry();
                } finally {
                    free.release();
                }
                // Whoever came too late for this journey makes the next one.
                var next = waiting.peek();
                if (next != null) {
                    LockSupport.unpark(next.thread);
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry() {
        var calls = new ArrayList<Call>();
        for (var call = waiting.poll(); call != null; call = calls.size() < TOGETHER ? waiting.poll() : null) {
            call.taken = true;
            calls.add(call);
        }
        if (calls.isEmpty()) {
            return;
        }
        @Nullable RuntimeException fault = null;
        try {
            var answers = carry(calls);
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).answered(answers.get(i));
            }
        } catch (RuntimeException broken) {
            // Whatever it was, those who wait for an answer have to hear of it.
            fault = broken;
        } finally {
            // Which of them Redis took is unknown, as it is for a command by itself.
            for (var call : calls) {
                if (!call.done) {
                    call.answered(new JedisConnectionException("the line broke", fault));
                }
            }
        }
    }

    private List<Object> carry(List<Call> calls) {
        try (Connection line =
                connections.getConnection(calls.getFirst().command.getArguments())) {
            calls.forEach(c -> line.sendCommand(c.command.getArguments()));
            return line.getMany(calls.size());
        }
    }

    @Override
    public void close() throws Exception {
        connections.close();
    }
}
