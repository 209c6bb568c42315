/**
 * Linear models from items to items: the scores of a history are a weighted sum of rows of one dense matrix, found by ridge
 * regression in closed form.
 */
package kinoscope.model.linear;
