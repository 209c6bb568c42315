package kinoscope.eval;

import java.util.function.IntFunction;

/**
 * Over which candidates a user's ranking is taken and what counts as relevant. Values from different protocols are different
 * quantities: show them side by side, never in one column.
 */
public interface Protocol {
    /** The protocol for reports, with its rule for relevance. */
    String text();

    /**
     * Prepares the queries, made user by user when they are asked for.
     *
     * @param heldOut what to measure on
     * @return from user index to query; a query without relevant items says that the user cannot be measured
     */
    IntFunction<Query> queries(HeldOut heldOut);
}
