/** Metrics, one class each, the protocols that say over which candidates they are taken, and their uncertainty. */
package kinoscope.eval;
