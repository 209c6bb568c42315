/**
 * What trained networks score catalogues with: all that is the same for every user, or every item, is computed once, and
 * items go through the layers many at a time.
 */
package kinoscope.model.neural.scoring;
