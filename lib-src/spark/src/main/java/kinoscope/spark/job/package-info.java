/** How jobs are run: a folder and a record for each, temporary until it is done, and nothing done twice. */
package kinoscope.spark.job;
