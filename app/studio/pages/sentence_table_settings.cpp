// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the core says of a study file.
#include "sentence_table.h"

#include <QtGlobal>

namespace snac::studio {

namespace {

constexpr const char* ofSettings[] = {
    // a value of the study file, behind its key
    QT_TRANSLATE_NOOP("Sentences", "%1 is too small; the smallest value is %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is too large; the largest value is %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 must be a whole number"),
    QT_TRANSLATE_NOOP("Sentences", "a number is expected here, not %1"),
    QT_TRANSLATE_NOOP("Sentences", "a number is expected, but \"%1\" is quoted text; remove the quotes"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is beyond the numbers a computer can hold"),
    QT_TRANSLATE_NOOP("Sentences", "true or false is expected here, not %1"),
    QT_TRANSLATE_NOOP("Sentences", "a list"),
    QT_TRANSLATE_NOOP("Sentences", "a map"),
    QT_TRANSLATE_NOOP("Sentences", "\"%1\" is not known; did you mean %2? Choices: %3"),
    QT_TRANSLATE_NOOP("Sentences", "\"%1\" is not known; choices: %2"),
    QT_TRANSLATE_NOOP("Sentences", "the list is empty; give at least one value"),
    QT_TRANSLATE_NOOP("Sentences", "a range needs min and max: {min: 1, max: 100}"),
    QT_TRANSLATE_NOOP("Sentences", "min %1 is above max %2; swap them"),
    QT_TRANSLATE_NOOP("Sentences", "a logarithmic range must start above 0; raise min or remove log"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is listed twice; remove one"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is given twice; remove one"),
    QT_TRANSLATE_NOOP("Sentences", "has no value; write one (default %1) or remove the line"),
    QT_TRANSLATE_NOOP("Sentences", "unknown board `%1`"),
    QT_TRANSLATE_NOOP("Sentences", "did you mean %1?"),
    QT_TRANSLATE_NOOP("Sentences", "did you mean %1 or %2?"),
    QT_TRANSLATE_NOOP("Sentences", "\"%1\" is not a key"),
    QT_TRANSLATE_NOOP("Sentences", "keys here: %1"),
    QT_TRANSLATE_NOOP("Sentences", "it belongs under %1:"),
    QT_TRANSLATE_NOOP("Sentences", "\"%1\" is given twice, first in line %2; remove one"),
    QT_TRANSLATE_NOOP("Sentences", "the section \"%1\" is given twice, first in line %2; join them"),
    QT_TRANSLATE_NOOP("Sentences", "\"%1\" is a section: its keys go on the following lines, indented"),
    QT_TRANSLATE_NOOP("Sentences", "a key must be a single word"),
    QT_TRANSLATE_NOOP(
        "Sentences", "a study file is a list of sections such as \"search:\" at the margin; this is not one"),
    QT_TRANSLATE_NOOP("Sentences", "\"%1\" is missing (%2)"),
    QT_TRANSLATE_NOOP("Sentences", "checked and kept, but not used yet"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the file sets nothing; a study needs at least a section such as \"search:\""),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "total bits must be 1 to 64 and integer bits (with the sign) 0 to the total, e.g. (8,3)"),
    QT_TRANSLATE_NOOP("Sentences", "the direction of an objective is maximize or minimize"),
    QT_TRANSLATE_NOOP("Sentences", "%1 and %2 are the same quantity; remove one"),
    // the text of the study file
    QT_TRANSLATE_NOOP(
        "Sentences", "this line does not fit the lines above; is its indentation wrong, or a \":\" missing?"),
    QT_TRANSLATE_NOOP("Sentences",
                      "this line does not fit the list above; is its indentation wrong, or a \"-\" missing?"),
    QT_TRANSLATE_NOOP("Sentences",
                      "this cannot be a key here; is the line above unfinished or the indentation wrong?"),
    QT_TRANSLATE_NOOP("Sentences", "the list that begins before this is not closed; \"]\" is missing"),
    QT_TRANSLATE_NOOP("Sentences", "the map that begins before this is not closed; \"}\" is missing"),
    QT_TRANSLATE_NOOP("Sentences", "this \"%1\" is never closed; \"%2\" is missing"),
    QT_TRANSLATE_NOOP("Sentences", "a quoted text is not closed"),
    QT_TRANSLATE_NOOP("Sentences", "this alias (*name) refers to an anchor (&name) that does not exist"),
    QT_TRANSLATE_NOOP("Sentences", "a tab is used for indentation; YAML wants spaces"),
    QT_TRANSLATE_NOOP("Sentences", "not valid YAML: %1"),
    // settings that do not go together
    QT_TRANSLATE_NOOP("Sentences", "the data set \"file\" needs a path, e.g. path: jets.csv"),
    QT_TRANSLATE_NOOP("Sentences", "only simulated data sets draw rows; use subset_size to limit a file"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the data set %1 is simulated and reads no file; write name: file to use the file"),
    QT_TRANSLATE_NOOP("Sentences", "these data come from a file (path); remove one of them"),
    QT_TRANSLATE_NOOP("Sentences", "there is no folder %1"),
    QT_TRANSLATE_NOOP("Sentences", "there is no file %1 (paths count from the study file's folder)"),
    QT_TRANSLATE_NOOP("Sentences", "empty, so the default is searched: 2 to 4 hidden layers of 16, 32, 64 "
                                   "or 128 units, ReLU or Tanh, with or without batch normalization"),
    QT_TRANSLATE_NOOP("Sentences", "missing, so the default is searched: 2 to 4 hidden layers of 16, 32, 64 "
                                   "or 128 units, ReLU or Tanh, with or without batch normalization"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is more than a third of %2, so the search is mostly random"),
    QT_TRANSLATE_NOOP("Sentences", "use at most %1, or more trials"),
    QT_TRANSLATE_NOOP("Sentences", "use more trials"),
    QT_TRANSLATE_NOOP("Sentences", "says nothing without stop_when_stalled, the generations it is about"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 without a better loss never pass within %2, so training is never stopped early"),
    QT_TRANSLATE_NOOP("Sentences", "networks are trained at a precision on one validation set; use n_folds: "
                                   "1, or quantized_epochs: 0 to round the trained networks"),
    QT_TRANSLATE_NOOP("Sentences", "%1: networks are rounded to at most %2 bits, what a float holds exactly; "
                                   "trained ones are priced and exported as %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1: networks are rounded to 2 to %2 bits, what a float holds exactly"),
    QT_TRANSLATE_NOOP("Sentences", "the precision is no gene, so no trial is trained at one; give "
                                   "hls_config.model.precision several values"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "with test_fraction it leaves less than 5 % of the rows for training; lower one of them"),
    QT_TRANSLATE_NOOP("Sentences", "%1 folds of %2 are too small; use at most %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 for up to %2; the last one is used for layers %3 to %4"),
    QT_TRANSLATE_NOOP("Sentences", "%1 does not fit layer %2"),
    QT_TRANSLATE_NOOP("Sentences", "there hls4ml takes the nearest, %1"),
    QT_TRANSLATE_NOOP("Sentences", "the jets have 5 classes, so it must be 5; or remove it"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "more of them than the population holds; those at the end enter later generations or not at all"),
    QT_TRANSLATE_NOOP("Sentences", "the search space has only %1, fewer than %2"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "only the method learned trains to a size; add learned to the methods, or leave the target out"),
    QT_TRANSLATE_NOOP("Sentences", "none of them depends on training; accuracy is usually one of them"),
    QT_TRANSLATE_NOOP("Sentences",
                      "with more than 4 the hypervolume is slow and almost every trial is non-dominated"),
    QT_TRANSLATE_NOOP("Sentences", "no candidate can have %1 at most %2; write a limit above 0"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not one of the objectives; remove it"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has a single value, so there is nothing to choose by layer; write a "
                                   "list under hls_config.model.%2"),
    QT_TRANSLATE_NOOP("Sentences", "the keys of search_space are native, so it is not used"),
    QT_TRANSLATE_NOOP("Sentences", "%1 for %2; write one for each, or none at all"),
};

} // namespace

std::span<const char* const> sentencesOfSettings()
{
    return ofSettings;
}

} // namespace snac::studio
