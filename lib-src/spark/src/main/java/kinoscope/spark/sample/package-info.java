/** Labelled interactions with hard-first negatives, by the rule of {@link kinoscope.sample.HashedNegatives}. */
package kinoscope.spark.sample;
