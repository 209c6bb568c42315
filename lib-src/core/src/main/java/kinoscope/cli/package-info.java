/** The commands of the launcher, one class each. */
package kinoscope.cli;
