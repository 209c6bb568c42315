/** Why a model recommends an item: in parts that a command line, a page or a test can each put in their own words. */
package kinoscope.model.reason;
