// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_rows.h"

#include "snac/network/loss.h"
#include "snac/study/quantity.h"
#include "snac/training/training_options.h"

namespace snac::config {

using enum FieldType;

namespace {

std::vector<std::string_view> quantityNames()
{
    std::vector<std::string_view> names;
    for (const study::QuantityInfo& row : study::quantities()) {
        names.push_back(row.key);
    }
    for (const study::QuantityInfo& row : study::quantities()) {
        names.insert(names.end(), row.aliases.begin(), row.aliases.end());
    }
    return names;
}

} // namespace

void addSearchRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Search;
    add(Row("search.n_trials", Integer, stage, "Search", "Number of trials", "100",
            "Candidates to train in total. Those over a budget that is known before training do not count; "
            "the search "
            "also ends when the space has no others, or when ten times as many (1000 at least) were drawn.")
            .range(1, 1e6));
    add(Row("search.max_minutes", Real, stage, "Search", "Time limit", "0",
            "Minutes of computing, over pauses and resumes, after which no training begins; those that run "
            "are "
            "finished. 0: no limit. Where it ends a search, the results depend on the machine.")
            .unit("min")
            .range(0, 1e7));
    add(Row("search.stop_when_stalled", Integer, stage, "Search", "Stop when stalled", "0",
            "Ends the search when the hypervolume has not grown over so many generations; 0 never does. "
            "Equal "
            "seeds end at the same generation.")
            .unit("generations")
            .range(0, 100000));
    add(Row("search.stalled_share", Real, stage, "Search", "Stalled below", "0.001",
            "Growth of the hypervolume over those generations that counts as none, as a share of what it was "
            "before.")
            .range(0, 1));
    add(Row("search.population", Integer, stage, "Search", "Population", "20",
            "Candidates a generation; at most a third of the trials, or the search hardly evolves.")
            .range(2, 10000)
            .aliases({"search.population_size"}));
    add(Row("search.seed", Integer, stage, "Search", "Seed", "1",
            "Equal seeds give equal studies, whatever the number of workers.")
            .range(0, mostWhole));
    add(Row("search.seeds", Integer, stage, "Search", "Runs", "1",
            "How often the search is repeated, with seed, seed + 1 and so on, each in a file of its own "
            "(NAME-seed1.snac): how much of a front is luck is seen by comparing them.")
            .range(1, 100));
    add(Row("search.workers", Integer, stage, "Search", "Workers", "0",
            "Trials trained at once; 0 means one for each core.")
            .range(0, 1024));
    add(Row("search.baselines", BaselineMap, stage, "Search", "Baselines", "",
            "Networks that enter the first generation by name: {name: {gene: value}}."));
    add(Row(
        "search.baseline_network", Path, stage, "Search", "Baseline network", "",
        "A trained network of another program to compare with: a bundle, .npz or .onnx, or the .snac of "
        "an import; relative to the study file. It is scored on the study's data as it is and priced like "
        "the trials, marked in plot and reports, and takes no part in the search."));
    add(Row("search.epochs", Integer, stage, "Training", "Epochs", "5",
            "Passes over the training rows for each trial and fold. Written here, they are meant exactly, "
            "unless "
            "min_steps is written too.")
            .range(1, 100000));
    add(Row("search.min_steps", Integer, stage, "Training", "Least steps", "",
            "As many epochs as so many gradient steps (batches) take, where epochs are fewer: few rows need "
            "many "
            "epochs. Without it 2000 where epochs is not written, else 0.")
            .unit("steps")
            .range(0, 1e6));
    add(Row("search.n_folds", Integer, stage, "Training", "Folds", "1",
            "Above 1: stratified k-fold over the training and validation rows; scores are means over folds.")
            .range(1, 100));
    add(Row("search.patience", Integer, stage, "Training", "Patience", "0",
            "Stop after this many epochs without a better validation loss; 0 never stops. The best epoch is "
            "always restored.")
            .unit("epochs")
            .range(0, 100000));
    add(Row("search.quantized_epochs", Integer, stage, "Training", "Epochs at the precision", "0",
            "Where precision is a gene: epochs of quantization-aware training at the number formats a trial "
            "chooses, after the others. 0 rounds the trained network.")
            .unit("epochs")
            .range(0, 100000));
    add(Row("search.early_discard", Boolean, stage, "Training", "Early discard", "false",
            "Tries each generation for a quarter of the epochs and trains only its better half in full. "
            "Faster; a slow "
            "starter may be lost."));
    add(Row("search.loss", Choice, stage, "Training", "Loss", "auto",
            "auto: cross-entropy for classes, mean squared error for numbers, binary cross-entropy of each "
            "of "
            "several labels a row (label_cross_entropy). binary_cross_entropy uses one logit for two "
            "classes.")
            .choices(tokenNames(network::lossTokens)));
    add(Row("search.decision", Choice, stage, "Training", "Decision", "auto",
            "Which class a trained network answers with: that of its highest output, or balanced: the biases "
            "of its last layer are moved by what makes the balanced accuracy of the validation rows highest, "
            "with folds that of all of them together. auto: balanced where balanced_accuracy is an "
            "objective.")
            .choices(tokenNames(training::decisionTokens)));
    add(Row("search.engine", Choice, stage, "Training", "Engine", "auto",
            "fused is fastest for dense networks, torch is LibTorch for everything; auto takes fused where "
            "it can.")
            .choices(tokenNames(training::engineTokens)));
    add(Row("search.crossover", Choice, stage, "Evolution", "Crossover", "uniform",
            "How list genes of two parents mix.")
            .choices({"uniform", "one_point"}));
    add(Row("search.crossover_prob", Real, stage, "Evolution", "Crossover probability", "0.95",
            "Chance that an offspring has two parents.")
            .range(0, 1));
    add(Row("search.swap_prob", Real, stage, "Evolution", "Swap probability", "0.5",
            "Uniform crossover: chance for each gene to come from the second parent.")
            .range(0, 1));
    add(Row("search.mutation_prob", Real, stage, "Evolution", "Mutation probability", "",
            "Chance for each gene to change; without it one over the number of genes.")
            .range(0, 1));
    add(Row("search.crossover_eta", Real, stage, "Evolution", "Crossover index", "10",
            "Simulated binary crossover of ranges: larger stays nearer to the parents.")
            .range(0, 1000));
    add(Row("search.mutation_eta", Real, stage, "Evolution", "Mutation index", "20",
            "Polynomial mutation of ranges: larger makes smaller steps.")
            .range(0, 1000));
    add(Row("search.model_type", Choice, stage, "SNAC-Pack", "Model type", "",
            "Search-space form of SNAC-Pack; without it the keys of search_space decide.")
            .choices({"mlp", "block"})
            .hidden());
    add(Row("search.use_hardware_metrics", Boolean, stage, "SNAC-Pack", "Hardware metrics", "",
            "Without objectives: adds avg_resource and clock_cycles to them. Hardware figures are always "
            "computed.")
            .aliases({"search.use_hw_metrics"})
            .hidden());
    add(Row("search.one_hot", Boolean, stage, "SNAC-Pack", "One-hot labels", "",
            "Storage of the labels in SNAC-Pack; makes no difference here.")
            .notUsed()
            .hidden());
    add(Row("search.verbose", Boolean, stage, "SNAC-Pack", "Verbose", "", "More messages in SNAC-Pack.")
            .notUsed()
            .hidden());
    add(Row("search.selection.latency_budget", Real, stage, "SNAC-Pack", "Latency budget", "",
            "Budget of SNAC-Pack's final choice, in cycles; write constraints: {clock_cycles: N} to have it "
            "searched.")
            .unit("cycles")
            .range(0)
            .notUsed()
            .hidden());
    add(Row("search.selection.resource_budget", Real, stage, "SNAC-Pack", "Resource budget", "",
            "Budget of SNAC-Pack's final choice, in percent; write constraints: {avg_resource: N} to have it "
            "searched.")
            .unit("%")
            .range(0)
            .notUsed()
            .hidden());
}

void addObjectiveRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Objectives;
    add(Row("search.objectives", ChoiceList, stage, "Objectives", "Objectives",
            "[accuracy, max_resource, clock_cycles]",
            "What is optimised, each in its usual direction; {accuracy: maximize} sets a direction. Files in "
            "SNAC-Pack's form without it: avg_resource in place of max_resource.")
            .choices(quantityNames())
            .aliases({"search.objective_names"}));
    add(Row("search.maximize_flags", BooleanList, stage, "Objectives", "Maximize", "",
            "One true or false for each objective, where the usual directions do not fit.")
            .hidden());
    add(Row("search.risk", Choice, stage, "Objectives", "Risk", "expected",
            "What objectives and budgets take of hardware estimates: expected the value, pessimistic the 90 "
            "% "
            "upper bound.")
            .choices({"expected", "pessimistic"}));
    add(Row("search.price", Choice, stage, "Objectives", "Price of trained networks", "own",
            "Which estimate objectives and budgets take once a network is trained: own is of its own rounded "
            "weights, before the one made before training. Both are kept.")
            .choices({"own", "before"}));
    add(Row("search.reference_point", BudgetMap, stage, "Objectives", "Reference point", "",
            "Corner the hypervolume is measured from, by objective, in the units of the budgets; without it "
            "a fixed "
            "rule.")
            .choices(quantityNames()));
    add(Row("search.constraints", BudgetMap, stage, "Budgets", "Budgets", "",
            "Limits by quantity; candidates known to be over budget are never trained. lut, ff, dsp and "
            "bram18 are "
            "amounts, lut_pct, ff_pct, dsp_pct and bram_pct per cent of the board; accuracy is 0 to 1.")
            .choices(quantityNames()));
}

} // namespace snac::config
