package kinoscope.model;

/**
 * An item with the score that a model gives it.
 *
 * @param item item index
 * @param score the higher the better; comparable within one model and user only
 */
public record ScoredItem(int item, float score) {}
