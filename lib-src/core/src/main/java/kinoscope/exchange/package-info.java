/** What the jobs on Apache Spark export, read back: factors, rows, recommendations and figures in text, without Spark. */
package kinoscope.exchange;
