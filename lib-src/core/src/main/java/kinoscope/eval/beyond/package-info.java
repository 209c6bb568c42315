/** What a set of recommendation lists is like beyond how often it is right: how varied each list is, and how much they repeat. */
package kinoscope.eval.beyond;
