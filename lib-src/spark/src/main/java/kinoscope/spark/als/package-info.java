/** Matrix factorization by MLlib's alternating least squares, with biases of our own. */
package kinoscope.spark.als;
