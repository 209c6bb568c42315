/**
 * Matrix factorization by alternating least squares: users and items are vectors, and a score is their dot product, to which
 * models of stars add biases. Each half
 * of an epoch holds one side fixed, so that every vector of the other side is the exact solution of a small linear system.
 */
package kinoscope.model.factor;
