/**
 * Neural collaborative filtering: GMF, MLP and NeuMF, their visual variants VGMF and VNeuMF; training, saving and resuming. The
 * only user of Deeplearning4j.
 */
package kinoscope.model.neural;
