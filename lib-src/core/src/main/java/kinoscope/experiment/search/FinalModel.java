package kinoscope.experiment.search;

import kinoscope.model.file.StoredModel;

/**
 * What a search has come to.
 *
 * @param stored the model with the options of the best trial, trained on all but the test part
 * @param record the search and the figures of the model on the test part
 */
public record FinalModel(StoredModel stored, SearchRecord record) {}
