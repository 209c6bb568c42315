/** Tables, charts and progress inside a Java notebook, and running notebooks without Jupyter. The only user of the kernel's types. */
package kinoscope.notebook;
