/**
 * What the networks of the engine are made of: vectors of users and items, dense layers, dropout, and the rules by which an
 * optimizer moves them.
 *
 * <p>A batch touches few rows of the embedding tables, yet most optimizers move every row in every step. Here a row is left
 * alone until it is read again and then takes the steps it missed at once, in closed form where there is one
 * ({@code AdamSteps}); the weights are those of the dense optimizer, within float precision.
 */
package kinoscope.model.neural.layer;
