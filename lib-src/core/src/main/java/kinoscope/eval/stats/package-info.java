/** How sure a mean over users is: bootstrap intervals, paired tests and the correction for many comparisons. */
package kinoscope.eval.stats;
