/** One command for each job. */
package kinoscope.spark.cli;
