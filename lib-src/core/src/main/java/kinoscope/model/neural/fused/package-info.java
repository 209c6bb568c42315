/**
 * The engine that trains the NCF networks by default: forward pass, backward pass and optimizer of a batch in one go, on one
 * or more threads.
 *
 * <p>A batch touches few rows of the embedding tables, yet Adam moves every row in every step. Here a row is left alone until
 * it is read again and then takes the steps it missed at once, in closed form where there is one
 * ({@link kinoscope.model.neural.fused.AdamSteps}); the weights are those of the dense optimizer, within float precision.
 *
 * <p>Visual vectors of items are projected once for each distinct item of a batch, see
 * {@link kinoscope.model.neural.fused.ItemProjection}.
 */
package kinoscope.model.neural.fused;
