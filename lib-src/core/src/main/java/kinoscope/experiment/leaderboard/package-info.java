/** Many models on one test bed: trained, measured, compared with each other and with published figures. */
package kinoscope.experiment.leaderboard;
