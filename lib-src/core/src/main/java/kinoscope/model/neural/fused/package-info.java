/**
 * The engine that trains the NCF networks by default: forward pass, backward pass and optimizer of a batch in one go, on one
 * or more threads.
 *
 * <p>Visual vectors of items are projected once for each distinct item of a batch, see
 * {@link kinoscope.model.neural.fused.ItemProjection}.
 */
package kinoscope.model.neural.fused;
