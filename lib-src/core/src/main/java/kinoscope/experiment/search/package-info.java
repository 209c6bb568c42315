/**
 * Random search for options: a declared space, trials that are recorded the moment they end, early stopping and successive
 * halving. Trials see the training and validation parts; the test part is read once, by the model that is trained last.
 */
package kinoscope.experiment.search;
