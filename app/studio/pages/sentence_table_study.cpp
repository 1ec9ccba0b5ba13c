// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the core says of searches, local searches and several of them; and numbers of things.
#include "sentence_table.h"

#include <QtGlobal>

namespace snac::studio {

namespace {

constexpr const char* ofStudies[] = {
    // genes
    QT_TRANSLATE_NOOP("Sentences", "Fewer than %1 trained trials: too few to tell which genes matter."),
    QT_TRANSLATE_NOOP("Sentences", "Only %1 trained trials: the figures are rough. The search draws good "
                                   "values more often, so a gene may stand here for another one that came "
                                   "along with it; genes that matter in combination only are not seen."),
    QT_TRANSLATE_NOOP("Sentences",
                      "The search draws good values more often, so a gene may stand here for another one "
                      "that came along with it; genes that matter in combination only are not seen."),
    QT_TRANSLATE_NOOP("Sentences", "Number of hidden layers"),
    QT_TRANSLATE_NOOP("Sentences", "Width of layer %1"),
    QT_TRANSLATE_NOOP("Sentences", "Activation"),
    QT_TRANSLATE_NOOP("Sentences", "Batch normalization"),
    QT_TRANSLATE_NOOP("Sentences", "Learning rate"),
    QT_TRANSLATE_NOOP("Sentences", "L1 regularization"),
    QT_TRANSLATE_NOOP("Sentences", "Dropout"),
    QT_TRANSLATE_NOOP("Sentences", "Batch size"),
    QT_TRANSLATE_NOOP("Sentences", "Precision"),
    QT_TRANSLATE_NOOP("Sentences", "Reuse factor"),
    QT_TRANSLATE_NOOP("Sentences", "Strategy"),
    QT_TRANSLATE_NOOP("Sentences", "Width of %1"),
    QT_TRANSLATE_NOOP("Sentences", "Activation of %1"),
    QT_TRANSLATE_NOOP("Sentences", "Normalization of %1"),
    QT_TRANSLATE_NOOP("Sentences", "Type of block %1"),
    QT_TRANSLATE_NOOP("Sentences", "Precision of %1"),
    QT_TRANSLATE_NOOP("Sentences", "Reuse factor of %1"),
    QT_TRANSLATE_NOOP("Sentences", "Strategy of %1"),
    QT_TRANSLATE_NOOP("Sentences", "layer %1"),
    QT_TRANSLATE_NOOP("Sentences", "the output layer"),
    QT_TRANSLATE_NOOP("Sentences", "block %1"),
    QT_TRANSLATE_NOOP("Sentences", "head layer %1"),
    QT_TRANSLATE_NOOP("Sentences", "hidden layer %1"),
    QT_TRANSLATE_NOOP("Sentences", "Number of dense layers, output included"),
    QT_TRANSLATE_NOOP("Sentences",
                      "there is no simulated set for a network of %1 inputs: short trainings are "
                      "on simulated rows"),
    // why a trial is as it is
    QT_TRANSLATE_NOOP("Sentences", "no hardware estimate: %1"),
    QT_TRANSLATE_NOOP("Sentences", "same candidate as trial %1"),
    QT_TRANSLATE_NOOP("Sentences", "same candidate as trial %1, which was %2: %3"),
    QT_TRANSLATE_NOOP("Sentences", "in the worse half of its generation after %1 of %2"),
    // how a search ended
    QT_TRANSLATE_NOOP("Sentences", "no trial has finished yet"),
    QT_TRANSLATE_NOOP("Sentences", "the study is not finished"),
    QT_TRANSLATE_NOOP("Sentences", "the only trial failed: %1"),
    QT_TRANSLATE_NOOP("Sentences", "all %1 failed: %2"),
    QT_TRANSLATE_NOOP("Sentences", "most often (%1): %2"),
    QT_TRANSLATE_NOOP("Sentences",
                      "none of %1 is within the budgets; nearest is trial %2: %3 (%4 times). Raise the "
                      "budget, take a larger board, or let the search space have smaller networks"),
    QT_TRANSLATE_NOOP("Sentences",
                      "none of %1 is within the budgets; nearest is trial %2: %3 (%4 times). Require less of "
                      "the score, train for more epochs, or let the search space have larger networks"),
    QT_TRANSLATE_NOOP("Sentences", "the search ended by its limit of %1 of computing (search.max_minutes), "
                                   "so how far it came depends on the machine"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the validation loss of %1 of the %2 networks on the front still fell when their training ended; "
        "more epochs (search.epochs, now %3) or a larger search.min_steps would give better networks"),
    QT_TRANSLATE_NOOP("Sentences", "no network is better than always answering with the commonest class: the "
                                   "best %1 is %2, that of the constant answer %3"),
    QT_TRANSLATE_NOOP("Sentences", "no network is better than always answering with the commoner answer to "
                                   "each label: the best %1 is %2, that of the constant answer %3"),
    QT_TRANSLATE_NOOP("Sentences", "no network is better than always answering with the mean of the training "
                                   "targets: the best %1 is %2, that of the mean %3"),
    QT_TRANSLATE_NOOP("Sentences", "see that the integer bits of the precisions hold the targets"),
    // a local search
    QT_TRANSLATE_NOOP("Sentences", "the integer network's %1 of %2 in round %3 is below the floor of %4"),
    QT_TRANSLATE_NOOP("Sentences", "round %1: %2"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the size of %1 LUT was not reached: the smallest network takes %2 LUT, DSP counted as "
                      "LUT; more pruning_epochs, a lower precision or a smaller network may reach it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the sizes of %1 LUT were not reached: the smallest network takes %2 LUT, DSP counted "
                      "as LUT; more pruning_epochs, a lower precision or a smaller network may reach it"),
    QT_TRANSLATE_NOOP("Sentences", "the networks of this search were trained in %1 folds and have seen the "
                                   "validation rows: trained again on the training rows alone, so that steps "
                                   "and the trial as float are scored on rows they have not seen (trial %2)"),
    QT_TRANSLATE_NOOP("Sentences",
                      "an accuracy floor needs classes, but this data set has numbers as targets; remove it"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the method learned needs training epochs for each size; set pruning_epochs to 1 or more"),
    QT_TRANSLATE_NOOP("Sentences", "data read from %1"),
    // several studies
    QT_TRANSLATE_NOOP("Sentences", "the data differ: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the boards differ: %1"),
    QT_TRANSLATE_NOOP("Sentences", "hardware is priced differently: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the trials that were wanted differ: %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the populations differ, so generations do not stand for equally many trials: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the reference points of the studies differ; the worst of each objective "
                                   "is the common one, so hypervolumes are not those of the single studies"),
    QT_TRANSLATE_NOOP("Sentences", "seed %1 occurs more than once; such runs are no independent ones"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not finished"),
    QT_TRANSLATE_NOOP("Sentences", "not averaged over %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "no mean and no attainment surfaces: %1 and %2 were searched on different data"),
};

/// Numbers alone stand before these: as a sentence "%1 rows" would fit too much.
constexpr const char* countedWords[] = {
    QT_TRANSLATE_NOOP("Sentences", "1 row"),
    QT_TRANSLATE_NOOP("Sentences", "%1 rows"),
    QT_TRANSLATE_NOOP("Sentences", "1 validation row"),
    QT_TRANSLATE_NOOP("Sentences", "%1 validation rows"),
    QT_TRANSLATE_NOOP("Sentences", "1 class"),
    QT_TRANSLATE_NOOP("Sentences", "%1 classes"),
    QT_TRANSLATE_NOOP("Sentences", "1 label"),
    QT_TRANSLATE_NOOP("Sentences", "%1 labels"),
    QT_TRANSLATE_NOOP("Sentences", "1 input"),
    QT_TRANSLATE_NOOP("Sentences", "%1 inputs"),
    QT_TRANSLATE_NOOP("Sentences", "1 fold"),
    QT_TRANSLATE_NOOP("Sentences", "%1 folds"),
    QT_TRANSLATE_NOOP("Sentences", "1 trial"),
    QT_TRANSLATE_NOOP("Sentences", "%1 trials"),
    QT_TRANSLATE_NOOP("Sentences", "1 epoch"),
    QT_TRANSLATE_NOOP("Sentences", "%1 epochs"),
    QT_TRANSLATE_NOOP("Sentences", "1 generation"),
    QT_TRANSLATE_NOOP("Sentences", "%1 generations"),
    QT_TRANSLATE_NOOP("Sentences", "1 minute"),
    QT_TRANSLATE_NOOP("Sentences", "%1 minutes"),
    QT_TRANSLATE_NOOP("Sentences", "1 hour"),
    QT_TRANSLATE_NOOP("Sentences", "%1 hours"),
    QT_TRANSLATE_NOOP("Sentences", "1 layer"),
    QT_TRANSLATE_NOOP("Sentences", "%1 layers"),
    QT_TRANSLATE_NOOP("Sentences", "1 list"),
    QT_TRANSLATE_NOOP("Sentences", "%1 lists"),
    QT_TRANSLATE_NOOP("Sentences", "1 candidate"),
    QT_TRANSLATE_NOOP("Sentences", "%1 candidates"),
    QT_TRANSLATE_NOOP("Sentences", "1 objective"),
    QT_TRANSLATE_NOOP("Sentences", "%1 objectives"),
    QT_TRANSLATE_NOOP("Sentences", "1 output"),
    QT_TRANSLATE_NOOP("Sentences", "%1 outputs"),
    QT_TRANSLATE_NOOP("Sentences", "1 target"),
    QT_TRANSLATE_NOOP("Sentences", "%1 targets"),
    QT_TRANSLATE_NOOP("Sentences", "1 name"),
    QT_TRANSLATE_NOOP("Sentences", "%1 names"),
    QT_TRANSLATE_NOOP("Sentences", "1 field"),
    QT_TRANSLATE_NOOP("Sentences", "%1 fields"),
    QT_TRANSLATE_NOOP("Sentences", "1 flag"),
    QT_TRANSLATE_NOOP("Sentences", "%1 flags"),
    QT_TRANSLATE_NOOP("Sentences", "1 multiplier"),
    QT_TRANSLATE_NOOP("Sentences", "%1 multipliers"),
    QT_TRANSLATE_NOOP("Sentences", "1 block"),
    QT_TRANSLATE_NOOP("Sentences", "%1 blocks"),
    QT_TRANSLATE_NOOP("Sentences", "1 time"),
    QT_TRANSLATE_NOOP("Sentences", "%1 times"),
    QT_TRANSLATE_NOOP("Sentences", "1 run"),
    QT_TRANSLATE_NOOP("Sentences", "%1 runs"),
    QT_TRANSLATE_NOOP("Sentences", "%1 seconds"),
    QT_TRANSLATE_NOOP("Sentences", "%1 to %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2"),
};

} // namespace

std::span<const char* const> sentencesOfStudies()
{
    return ofStudies;
}

std::span<const char* const> countedThings()
{
    return countedWords;
}

} // namespace snac::studio
