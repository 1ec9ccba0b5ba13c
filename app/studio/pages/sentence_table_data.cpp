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
    QT_TRANSLATE_NOOP("Sentences", "bars"),
    QT_TRANSLATE_NOOP("Sentences", "decimal commas"),
    QT_TRANSLATE_NOOP("Sentences", "decimal commas, %1"),
    QT_TRANSLATE_NOOP("Sentences", "unpacked from .gz, %1"),
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
    // what deserves a look, and what is asked, before a table or an archive is taken
    QT_TRANSLATE_NOOP("Sentences", "the last ones, which hold one 1 a row: a label each"),
    QT_TRANSLATE_NOOP("Sentences", "the last ones, which hold one 1 a row: a number each"),
    QT_TRANSLATE_NOOP("Sentences", "0 and 1, and the name of a truth: a number each"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is an input and tells the truth %2, as one of them is 1 in each row: "
                                   "leave out with dataset.drop, or set dataset.label_column to all of them"),
    QT_TRANSLATE_NOOP("Sentences", "%1 are inputs and tell the truth %2, as one of them is 1 in each row: "
                                   "leave out with dataset.drop, or set dataset.label_column to all of them"),
    QT_TRANSLATE_NOOP("Sentences", "%1 were taken as the truth as they hold one 1 a row, and %2 is an input"),
    QT_TRANSLATE_NOOP("Sentences", "%1 were taken as the truth by their names, and %2 is an input"),
    QT_TRANSLATE_NOOP("Sentences", "if it is the truth, set dataset.label_column to it"),
    QT_TRANSLATE_NOOP("Sentences", "true and false stand in more than one spelling in the truth (%1), which "
                                   "are taken as one class each"),
    QT_TRANSLATE_NOOP("Sentences", "classes %1 and %2 are kept apart, as they are written"),
    QT_TRANSLATE_NOOP("Sentences", "write them alike if they are one"),
    QT_TRANSLATE_NOOP("Sentences", "input %1 has the name of a group of rows: set dataset.group_column to it "
                                   "if rows of one value belong together, or leave it out with dataset.drop"),
    QT_TRANSLATE_NOOP("Sentences", "input %1 has the name of a weight: if it says what each row counts, set "
                                   "dataset.weight_column to it, or leave it out with dataset.drop"),
    QT_TRANSLATE_NOOP("Sentences", "input %1 is %2 in %3, far from all its other values: if it stands for a "
                                   "missing one, leave the field empty (dataset.missing_values)"),
    QT_TRANSLATE_NOOP("Sentences",
                      "targets that are the same in all rows, and nothing can be learned of: %1"),
    QT_TRANSLATE_NOOP("Sentences", "simulated numbers, as an array of this name says"),
    QT_TRANSLATE_NOOP(
        "Sentences", "more than one column may hold the truth (%1): set dataset.label_column to one of them"),
    QT_TRANSLATE_NOOP("Sentences", "the others are inputs then"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "a column of text cannot be an input, but another has the name of the truth (%1): set "
        "dataset.label_column to the one with the truth, or say what the text is: left out (dataset.drop), "
        "which rows belong together (dataset.group_column), or when each was taken (dataset.time_column)"),
    QT_TRANSLATE_NOOP("Sentences", "all rows have the same target (%1): there is nothing to learn. Is this "
                                   "the right column or array? (dataset.label_column, dataset.labels_key)"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the test rows in %1 and %2 are not like those to train on, %3 and %4: save both with the same "
        "inputs and the same truth, take them out of the file, or name other test rows in dataset.test_path"),
    QT_TRANSLATE_NOOP("Sentences", "the test file lacks inputs of the other file: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the test rows are simulated, those to train and choose with are not"),
    QT_TRANSLATE_NOOP("Sentences", "the rows to train and choose with are simulated, the test rows are not"),
    QT_TRANSLATE_NOOP("Sentences", "all training rows of a class have the weight 0 (%1): nothing is learned "
                                   "of it. Is dataset.weight_column the right column?"),
    QT_TRANSLATE_NOOP("Sentences", "all training rows with one answer to a label have the weight 0 (%1): "
                                   "nothing is learned of it. Is dataset.weight_column the right column?"),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 rows, as dataset.subset_size is %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 rows to train and choose with, as dataset.subset_size is %3"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "pictures like %1 are not read: save them as PNG (mogrify -format png *%2, of ImageMagick, does so)"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1: no other array can be it, as none holds numbers or one word a row (%2)"),
    QT_TRANSLATE_NOOP("Sentences", "put the truth beside it, or name a file with it in dataset.labels_path"),
    QT_TRANSLATE_NOOP("Sentences", "cannot tell which array holds the truth for %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1: save them as float32 (labels as int64 or str)"),
    QT_TRANSLATE_NOOP("Sentences", "arrays of Python objects are not read"),
    QT_TRANSLATE_NOOP("Sentences", "this array holds words, and numbers are read here"),
    QT_TRANSLATE_NOOP("Sentences", "the label of row %1 is no text (UTF-8)"),
    QT_TRANSLATE_NOOP("Sentences", "labels that are words stand in one dimension, one a row"),
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
    QT_TRANSLATE_NOOP("Sentences",
                      "class %1 has no validation row: what steers the search says nothing of it"),
    QT_TRANSLATE_NOOP("Sentences", "class %1 has no test row: the test score says nothing of it"),
    QT_TRANSLATE_NOOP("Sentences", "%1 classes have fewer than 10 rows for validation or for the test (%2): "
                                   "their part of every score rests on these few"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 classes have no validation row (%2): what steers the search says nothing of them"),
    QT_TRANSLATE_NOOP("Sentences", "%1 classes have no test row (%2): the test score says nothing of them"),
    QT_TRANSLATE_NOOP("Sentences",
                      "label %1 has no validation row: what steers the search says nothing of it"),
    QT_TRANSLATE_NOOP("Sentences", "label %1 has no test row: the test score says nothing of it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "label %1 has no validation row without it: what steers the search says nothing of it"),
    QT_TRANSLATE_NOOP("Sentences", "label %1 has no test row without it: the test score says nothing of it"),
    QT_TRANSLATE_NOOP("Sentences", "%1 labels have fewer than 10 rows for validation or for the test (%2): "
                                   "their part of every score rests on these few"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 labels have no validation row (%2): what steers the search says nothing of them"),
    QT_TRANSLATE_NOOP("Sentences", "%1 labels have no test row (%2): the test score says nothing of them"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 inputs number the rows (%2): a network learns their order by them. Leave them out"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 inputs tell %2 of the rows right, each alone (%3): is the truth in them?"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 inputs give a target by a straight line but for %2 of its deviation, each "
                      "alone (%3): is the truth in them?"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 inputs give a label by a straight line but for %2 of its deviation, each "
                      "alone (%3): is the truth in them?"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 inputs are %2 in some rows, far from all their other values (%3): if it "
                      "stands for a missing one, leave the field empty (dataset.missing_values)"),
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
