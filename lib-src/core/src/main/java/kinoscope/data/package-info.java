/** Reading and describing ratings data: immutable columns, ids, movies, users, genres, readers and downloads. Uses nothing else of the project. */
package kinoscope.data;
