/**
 * A network that reads a history in its order and predicts the next item: what users did lately, at several ranges of
 * memory, decides.
 */
package kinoscope.model.neural.sequence;
