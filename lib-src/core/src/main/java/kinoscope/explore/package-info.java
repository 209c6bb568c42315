/** Maps of vectors: principal components, t-SNE, clusters and dendrogram order. The only user of Smile. */
package kinoscope.explore;
