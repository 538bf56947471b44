package org.bmms.console.target.redis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Asks all Sentinels where Redis is, each through its own tunnel, which the driver's own pool for Sentinels cannot. Most
 * of those that answer decide. Asked again for each use, so that a failover is followed.
 */
public final class SentinelSearch {
    private static final int LIMIT = 3_000;

    private final RedisSentinels sentinels;
    private final Function<Endpoint, Endpoint> way;
    private final SentinelCredentials credentials;

    /**
     * A search.
     *
     * @param way gives the near end of the way to a Sentinel
     * @param credentials asked when one of them wants a password
     */
    public SentinelSearch(RedisSentinels sentinels, Function<Endpoint, Endpoint> way, SentinelCredentials credentials) {
        this.sentinels = sentinels;
        this.way = way;
        this.credentials = credentials;
    }

    /** What one of them said: where the master is, or why it says nothing. */
    private record Answer(Endpoint sentinel, @Nullable Endpoint master, Message told, boolean refused) {}

    /**
     * Where the master is.
     *
     * @throws FailureException {@code REDIS-NO-MASTER}, with what each said, if none of them knows; {@code REDIS-AUTH} if
     *     they want another password
     */
    public SentinelFacts ask() {
        assert MayWait.here();
        List<Answer> answers = withPassword(answers(sentinels.sentinels(), null));
        Map<Endpoint, Integer> votes = new HashMap<>();
        answers.stream().map(Answer::master).forEach(master -> {
            if (master != null) {
                votes.merge(master, 1, Integer::sum);
            }
        });
        Map.Entry<Endpoint, Integer> most =
                votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow(() -> nobodyKnows(answers));
        return new SentinelFacts(sentinels.master(), most.getKey(), most.getValue(), answers.size());
    }

    /** Those that want a password are asked again with one; the others would refuse it. */
    private List<Answer> withPassword(List<Answer> answers) {
        List<Endpoint> locked =
                answers.stream().filter(Answer::refused).map(Answer::sentinel).toList();
        Optional<Secret> given = locked.isEmpty() ? Optional.empty() : credentials.sentinelPassword(sentinels.master());
        if (given.isEmpty()) {
            return answers;
        }
        List<Answer> again = answers(locked, given.get());
        if (again.stream().anyMatch(Answer::refused)) {
            credentials.sentinelPasswordRefused(sentinels.master());
        }
        return Stream.concat(answers.stream().filter(answer -> !answer.refused()), again.stream())
                .toList();
    }

    private List<Answer> answers(List<Endpoint> asked, @Nullable Secret login) {
        List<Supplier<Answer>> questions = new ArrayList<>();
        asked.forEach(sentinel -> questions.add(() -> answer(sentinel, login)));
        return Beside.all(questions);
    }

    private Answer answer(Endpoint sentinel, @Nullable Secret login) {
        String name = sentinel.toString();
        try {
            Endpoint near = way.apply(sentinel);
            DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                    .connectionTimeoutMillis(LIMIT)
                    .socketTimeoutMillis(LIMIT);
            if (login != null) {
                config.password(login.reveal());
            }
            try (Jedis redis = new Jedis(new HostAndPort(near.host(), near.port()), config.build())) {
                List<String> at = redis.sentinelGetMasterAddrByName(sentinels.master());
                return at == null || at.size() != 2
                        ? new Answer(
                                sentinel, null, Message.of("target.sentinel.unknown", name, sentinels.master()), false)
                        : known(sentinel, new Endpoint(at.get(0), Integer.parseInt(at.get(1))));
            }
        } catch (JedisAccessControlException e) {
            return new Answer(sentinel, null, Message.of("target.sentinel.refused", name), true);
        } catch (JedisException e) {
            return new Answer(sentinel, null, Message.of("target.sentinel.silent", name), false);
        } catch (FailureException e) {
            return new Answer(
                    sentinel,
                    null,
                    Message.of("target.sentinel.no-way", name, e.failure().what()),
                    false);
        }
    }

    private static Answer known(Endpoint sentinel, Endpoint master) {
        Message told = Message.of("target.sentinel.master", sentinel.toString(), master.toString());
        return new Answer(sentinel, master, told, false);
    }

    private FailureException nobodyKnows(List<Answer> answers) {
        if (answers.stream().anyMatch(Answer::refused)) {
            Endpoint first = sentinels.sentinels().getFirst();
            return Failure.unchanged(RedisFailure.AUTHENTICATION, first.host(), first.port())
                    .asException();
        }
        Message all = answers.stream()
                .map(Answer::told)
                .reduce((one, other) -> Message.of("target.sentinel.list", one, other))
                .orElseThrow();
        return Failure.unchanged(RedisFailure.NO_MASTER, sentinels.master(), all)
                .asException();
    }
}
