/**
 * The demo: a small web server that shows a data set's movies, takes likes and dislikes and answers with recommendations of
 * several models and the reasons for them. Nothing that a visitor sends is stored.
 */
package kinoscope.web;
