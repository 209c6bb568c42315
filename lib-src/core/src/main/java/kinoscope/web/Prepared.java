package kinoscope.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that is ready at once or is made in the background, such as a model.
 *
 * @param <T> what it is
 */
final class Prepared<T> {
    private static final int SOON = 2;
    private static final int MUCH_LATER = 3600;

    private final String name;
    private final Supplier<? extends T> task;
    private volatile State state = State.PREPARING;
    private volatile T value;

    /**
     * Something still to be made.
     *
     * @param name for logs
     * @param task makes it
     */
    Prepared(String name, Supplier<? extends T> task) {
        this.name = name;
        this.task = task;
    }

    /** Something that is ready. */
    static <T> Prepared<T> ready(String name, T value) {
        Prepared<T> prepared = new Prepared<>(name, () -> value);
        prepared.prepare();
        return prepared;
    }

    /** Something that there is not. */
    static <T> Prepared<T> absent(String name) {
        return ready(name, null);
    }

    /** How far it is. */
    enum State {
        /** It can be used. */
        READY,
        /** It is being made, or waits for that. */
        PREPARING,
        /** It could not be made. */
        FAILED,
        /** There is none. */
        ABSENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String name() {
        return name;
    }

    State state() {
        return state;
    }

    /** The thing, if it is ready. */
    Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The thing.
     *
     * @throws Refusal if it is not ready
     */
    T require() {
        return switch (state) {
            case READY -> value;
            case PREPARING -> throw Refusal.later("preparing", name + " must be prepared first", SOON);
            case FAILED -> throw Refusal.later("failed", name + " could not be prepared", MUCH_LATER);
            case ABSENT -> throw Refusal.notFound("absent", "these data have no " + name);
        };
    }

    /** Makes it; null means that there is none, and whatever is thrown leaves it failed. */
    void prepare() {
        try {
            T made = task.get();
            if (made == null) {
                state = State.ABSENT;
                return;
            }
            value = made;
            state = State.READY;
        } catch (RuntimeException | Error e) {
            state = State.FAILED;
            throw e;
        }
    }
}
