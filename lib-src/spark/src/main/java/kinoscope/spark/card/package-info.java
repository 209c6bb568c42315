/** The card of a data set: what it holds, in numbers. */
package kinoscope.spark.card;
