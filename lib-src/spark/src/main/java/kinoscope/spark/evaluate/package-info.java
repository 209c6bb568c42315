/** The library's metrics of the factors of {@link kinoscope.spark.als}, on a part that was held out. */
package kinoscope.spark.evaluate;
