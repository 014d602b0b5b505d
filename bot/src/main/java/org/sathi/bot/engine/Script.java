package org.sathi.bot.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A Lua script beside this class, sent by its digest and loaded where Redis does not know it yet. */
public final class Script {

    private final byte[] source;
    private final byte[] sha;

    private Script(byte[] source) {
        this.source = source;
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(source);
            this.sha = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The script {@code name.lua} in the package of {@code owner}. */
    public static Script of(Class<?> owner, String name) {
        try (var in = owner.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("no script " + name);
            }
            return new Script(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The script that does this one for any number of calls, and answers with a list. Its arguments are for each call how
     * many keys and how many arguments it has, and its arguments.
     */
    Script forMany() {
        var all = """
                local KEYS_OF_ALL, ARGV_OF_ALL, answers, k, a = KEYS, ARGV, {}, 0, 0
                local function once(KEYS, ARGV)
                %s
                end
                while a < #ARGV_OF_ALL do
                  local keys, args = {}, {}
                  for i = 1, tonumber(ARGV_OF_ALL[a + 1]) do keys[i] = KEYS_OF_ALL[k + i] end
                  for i = 1, tonumber(ARGV_OF_ALL[a + 2]) do args[i] = ARGV_OF_ALL[a + 2 + i] end
                  k, a = k + #keys, a + 2 + #args
                  local done, answer = pcall(once, keys, args)
                  answers[#answers + 1] = done and answer or type(answer) == 'table' and answer
                    or redis.error_reply(tostring(answer))
                end
                return answers
                """;
        return new Script(
                all.formatted(new String(source, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /** Runs it; all keys must be of one partition. */
    public @Nullable Object run(UnifiedJedis redis, List<byte[]> keys, List<byte[]> args) {
        try {
            return redis.evalsha(sha, keys, args);
        } catch (JedisNoScriptException e) {
            return redis.eval(source, keys, args);
        }
    }

    /** Makes sure that Redis knows it, wherever one of the keys lies; for {@link #run(AbstractPipeline, List, List)}. */
    void load(UnifiedJedis redis, List<byte[]> keys) {
        keys.stream().limit(1).forEach(key -> {
            if (!Boolean.TRUE.equals(redis.scriptExists(sha, key))) {
                redis.scriptLoad(source, key);
            }
        });
    }

    /** Runs it in a pipeline; JedisNoScriptException comes with the answer where Redis does not know it. */
    Response<Object> run(AbstractPipeline pipeline, List<byte[]> keys, List<byte[]> args) {
        return pipeline.evalsha(sha, keys, args);
    }

    /** Runs it with texts. */
    public @Nullable Object run(UnifiedJedis redis, List<String> keys, String... args) {
        return run(redis, bytes(keys), bytes(List.of(args)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(Script::bytes).toList();
    }
}
