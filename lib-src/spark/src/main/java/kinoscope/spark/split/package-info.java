/** Train, validation and test, by the rule of {@link kinoscope.split.HashedSplitter}. */
package kinoscope.spark.split;
