/** What a fitted model can do: score a catalogue, recommend, predict stars. The models themselves are in the packages below. */
package kinoscope.model;
