/** The set for fine-tuning, by the rule of {@link kinoscope.profile.UserFineTuning}. */
package kinoscope.spark.finetune;
