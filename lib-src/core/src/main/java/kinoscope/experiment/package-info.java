/** What a run leaves behind: its record, tables and stored models. */
package kinoscope.experiment;
