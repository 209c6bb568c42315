/** Models without learning, as points of reference. */
package kinoscope.model.baseline;
