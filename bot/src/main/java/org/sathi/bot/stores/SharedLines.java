package org.sathi.bot.stores;

import java.time.Duration;
import java.util.List;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.providers.ConnectionProvider;

/** Carries the commands of many threads over a few connections, all that wait in one write and one read. */
final class SharedLines implements CommandExecutor {

    private static final int LINES = 2;
    private static final int TOGETHER = 128;
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final ConnectionProvider connections;
    private final Together<CommandObject<?>> lines = new Together<>(LINES, TOGETHER, PAUSE, this::carry);

    /** Lines over connections of this provider. */
    SharedLines(ConnectionProvider connections) {
        this.connections = connections;
    }

    @Override
    public <T> T executeCommand(CommandObject<T> command) {
        if (command.getArguments().isBlocking()) {
            try (var connection = connections.getConnection(command.getArguments())) {
                return connection.executeCommand(command);
            }
        }
        return command.getBuilder().build(lines.go(command));
    }

    private List<Object> carry(List<CommandObject<?>> commands) {
        try (Connection line = connections.getConnection(commands.getFirst().getArguments())) {
            commands.forEach(c -> line.sendCommand(c.getArguments()));
            return line.getMany(commands.size());
        } catch (RuntimeException broken) {
            // Which of them Redis took is unknown, as it is for a command by itself.
            throw new JedisConnectionException("the line broke", broken);
        }
    }

    @Override
    public void close() throws Exception {
        connections.close();
    }
}
