/** One command for each job, and one for all of them. */
package kinoscope.spark.cli;
