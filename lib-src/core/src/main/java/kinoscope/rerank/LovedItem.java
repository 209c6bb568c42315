package kinoscope.rerank;

/**
 * A movie with a poster that a user has rated as highly as any other.
 *
 * @param item item index
 * @param stars what the user has given it
 */
public record LovedItem(int item, float stars) {}
