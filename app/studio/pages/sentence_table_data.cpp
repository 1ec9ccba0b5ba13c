// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the core says of data that it reads.
#include "sentence_table.h"

#include <QtGlobal>

namespace snac::studio {

namespace {

constexpr const char* ofData[] = {
    // what was read
    QT_TRANSLATE_NOOP("Sentences", "Data"),
    QT_TRANSLATE_NOOP("Sentences", "Header"),
    QT_TRANSLATE_NOOP("Sentences", "Inputs"),
    QT_TRANSLATE_NOOP("Sentences", "Truth"),
    QT_TRANSLATE_NOOP("Sentences", "Left out"),
    QT_TRANSLATE_NOOP("Sentences", "Note"),
    QT_TRANSLATE_NOOP("Sentences", "%1: text, fields separated by %2, %3"),
    QT_TRANSLATE_NOOP("Sentences", "commas"),
    QT_TRANSLATE_NOOP("Sentences", "semicolons"),
    QT_TRANSLATE_NOOP("Sentences", "tabs"),
    QT_TRANSLATE_NOOP("Sentences", "blanks"),
    QT_TRANSLATE_NOOP("Sentences", "none; the first line is a row like those below"),
    QT_TRANSLATE_NOOP("Sentences", "none, as dataset.header says"),
    QT_TRANSLATE_NOOP("Sentences", "line %1 (%2)"),
    QT_TRANSLATE_NOOP("Sentences", "line %1, as dataset.header says"),
    QT_TRANSLATE_NOOP("Sentences", "none; line %1 describes the file"),
    QT_TRANSLATE_NOOP("Sentences", "names above numbers"),
    QT_TRANSLATE_NOOP("Sentences", "names alone"),
    QT_TRANSLATE_NOOP("Sentences", "dataset.label_column names it"),
    QT_TRANSLATE_NOOP("Sentences", "names of all columns but one"),
    QT_TRANSLATE_NOOP("Sentences", "column %1 (%2)"),
    QT_TRANSLATE_NOOP("Sentences", "columns %1 (%2)"),
    QT_TRANSLATE_NOOP("Sentences", "by its name"),
    QT_TRANSLATE_NOOP("Sentences", "the only one of text"),
    QT_TRANSLATE_NOOP("Sentences", "the only one of true and false"),
    QT_TRANSLATE_NOOP("Sentences", "the last one"),
    QT_TRANSLATE_NOOP("Sentences", "the last one; none is called label, target, class or y"),
    QT_TRANSLATE_NOOP("Sentences", "one 1 a row, and the name of a truth: a class each"),
    QT_TRANSLATE_NOOP("Sentences", "the last ones, which hold one 1 a row: a class each"),
    QT_TRANSLATE_NOOP("Sentences", "0 and 1, and the name of a truth: a label each"),
    QT_TRANSLATE_NOOP("Sentences", "as %1 says"),
    QT_TRANSLATE_NOOP("Sentences", "1 class: %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 classes: %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 a row, each of which it has or has not: %2"),
    QT_TRANSLATE_NOOP("Sentences", "regression of %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 (%2 to train and choose with, %3 to test with)"),
    QT_TRANSLATE_NOOP("Sentences", "empty: every row ends in a delimiter"),
    QT_TRANSLATE_NOOP("Sentences", "as dataset.drop says"),
    QT_TRANSLATE_NOOP("Sentences", "it only numbers the rows"),
    QT_TRANSLATE_NOOP("Sentences", "names of the rows"),
    QT_TRANSLATE_NOOP("Sentences", "whole numbers without a name, as an index has them"),
    QT_TRANSLATE_NOOP("Sentences", "a number of its own in every row"),
    QT_TRANSLATE_NOOP("Sentences", "an index, as dataset.index_column says"),
    QT_TRANSLATE_NOOP("Sentences", "%1 with one value in all rows: %2"),
    QT_TRANSLATE_NOOP("Sentences", "the truth holds %1 different whole numbers, taken as classes (as are "
                                   "whole numbers of at most %2 different values)"),
    QT_TRANSLATE_NOOP("Sentences", "if it is a quantity, set dataset.task to regression"),
    QT_TRANSLATE_NOOP("Sentences", "each row has any number of the labels: %1 have none, %2 more than one"),
    QT_TRANSLATE_NOOP("Sentences", "labels that are the same in all rows, and nothing can be learned of: %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 with a missing value, the first in line %2"),
    QT_TRANSLATE_NOOP("Sentences", "test rows: the %1 of %2, which train and choose nothing"),
    QT_TRANSLATE_NOOP("Sentences", "simulated: %1 jets drawn with seed %2 from summary statistics of LHC "
                                   "jets (no measured or fully simulated jet among them)"),
    QT_TRANSLATE_NOOP("Sentences", "digits"),
    QT_TRANSLATE_NOOP("Sentences", "garments"),
    QT_TRANSLATE_NOOP("Sentences",
                      "simulated: %1 drawn pictures of %2 with seed %3 (none of MNIST among them)"),
    QT_TRANSLATE_NOOP("Sentences", "simulated: %1 drawn pictures of %2 with seed %3 (none of Fashion-MNIST "
                                   "among them)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 x %2 pixels of 0 to 255"),
    // what to know of the data before a search
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 that judge have the inputs of a training row: scores come out "
                                   "too high. Take repeated rows out of the file"),
    QT_TRANSLATE_NOOP("Sentences",
                      "input %1 numbers the rows: a network learns their order by it. Leave it out"),
    QT_TRANSLATE_NOOP("Sentences", "input %1 alone tells %2 of the rows right: is the truth in it?"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "input %1 gives the target %2 by a straight line but for %3 of its deviation: is the truth in it?"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "input %1 gives the label %2 by a straight line but for %3 of its deviation: is the truth in it?"),
    QT_TRANSLATE_NOOP("Sentences", "1 input with one value in all rows, of no use: %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 inputs with one value in all rows, of no use: %2"),
    QT_TRANSLATE_NOOP("Sentences", "the commonest class has %1 of the rows, so always saying it is that "
                                   "accurate: look at balanced_accuracy or roc_auc"),
    QT_TRANSLATE_NOOP("Sentences", "class %1 has %2 and %3: its part of every score rests on them"),
    QT_TRANSLATE_NOOP("Sentences", "label %1 is missing in %2 and %3: its part of every score rests on them"),
    QT_TRANSLATE_NOOP("Sentences", "label %1 is there in %2 and %3: its part of every score rests on them"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 lies beside the file. If its rows are the test part, name it in test_path, so that "
                      "they test and nothing else; without it rows of this file are kept for the test."),
    QT_TRANSLATE_NOOP("Sentences", "a label has so few rows that folds would be without it: no folds"),
    QT_TRANSLATE_NOOP("Sentences", "a class has so few rows that folds would be without it: no folds"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "dataset.class_weights has no effect: the targets are numbers, and there are no classes to weigh"),
    QT_TRANSLATE_NOOP("Sentences",
                      "search.decision has no effect: the targets are numbers, and no class is decided on"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is rare: %2, %3 for training and validation, %4 for the test"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is rare: %2, %3 for training, %4 for validation, %5 for the test"),
    QT_TRANSLATE_NOOP("Sentences", "what a score says of it rests on these few"),
    QT_TRANSLATE_NOOP("Sentences", "%1 of the %2 are scored without it"),
    QT_TRANSLATE_NOOP("Sentences", "and %1 more are as rare"),
    QT_TRANSLATE_NOOP("Sentences", "and %1 more are not in every fold"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a score of classifications"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a score of regressions"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "output_activation: softmax and sigmoid are for classes, but the data set has numbers as targets"),
    QT_TRANSLATE_NOOP("Sentences", "write output_activation: linear"),
    QT_TRANSLATE_NOOP("Sentences", "the study has no objectives; name some under search: objectives"),
    QT_TRANSLATE_NOOP("Sentences", "the study has no trials; set search: n_trials to 1 or more"),
};

} // namespace

std::span<const char* const> sentencesOfData()
{
    return ofData;
}

} // namespace snac::studio
