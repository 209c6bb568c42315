/** Dividing ratings into train, validation and test, and checking that nothing leaks between the parts. */
package kinoscope.split;
