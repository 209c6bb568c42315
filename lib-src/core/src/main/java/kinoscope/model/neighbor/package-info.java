/** Neighbourhood models: items that the same users have, users who have the same items. Nothing is learned but similarities. */
package kinoscope.model.neighbor;
