// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_options.h"

#include "snac/data/known_sets.h"

#include <CLI/CLI.hpp>

#include <array>

namespace snac::cli {

void addFileOptions(CLI::App& command, DataChoice& choice)
{
    data::DatasetOptions& dataset = choice.dataset;
    command.add_option("--label", dataset.labelColumn, "Column with the truth (dataset.label_column)");
    command.add_option("--labels", dataset.labelsPath,
                       "File with the truth where path has none (dataset.labels_path)");
    command.add_option("--test", dataset.testPath, "File with the test rows (dataset.test_path)");
    command.add_option("--inputs-key", dataset.inputsKey, "Array with the inputs (dataset.inputs_key)");
    command.add_option("--labels-key", dataset.labelsKey, "Array with the truth (dataset.labels_key)");
    command.add_option("--header", dataset.header, "Whether a table has a header")
        ->check(CLI::IsMember({"auto", "yes", "no"}));
    command.add_option("--index", dataset.indexColumn, "Whether its first column is an index")
        ->check(CLI::IsMember({"auto", "yes", "no"}));
    command.add_option("--missing", dataset.missingValues, "What is done with missing values")
        ->check(CLI::IsMember({"refuse", "drop_rows"}));
    command.add_option("--drop", dataset.drop, "Column to leave out (dataset.drop); repeat it");
    command.add_option("--weights", dataset.weightColumn,
                       "Column or array that says what each row counts in the loss (dataset.weight_column)");
    command.add_option("--groups", dataset.groupColumn,
                       "Column that says which rows stay together in one part (dataset.group_column)");
    command.add_option("--time", dataset.timeColumn,
                       "Column that says when each row was taken; the last are split off "
                       "(dataset.time_column)");
    command.add_option("--class-weights", choice.classWeights, "What classes count in the loss")
        ->check(CLI::IsMember(tokenNames(data::classWeightTokens)));
    command.add_option("--task", choice.task, "What is learned")
        ->check(CLI::IsMember(tokenNames(data::taskTokens)));
    command.add_flag("--simulate", dataset.simulate, "Draw a stand-in for a set by name");
}

void addShapeOptions(CLI::App& command, DataChoice& choice)
{
    command.add_option("--start", choice.windowStart, "First sample of traces (dataset.start_location)")
        ->check(CLI::Range(0, 100000));
    command.add_option("--window", choice.windowSize, "Samples of traces (dataset.window_size)")
        ->check(CLI::Range(1, 100000));
    command.add_option("--colors", choice.colors, "Values of a pixel in folders of pictures")
        ->check(CLI::IsMember(tokenNames(data::pictureColorTokens)));
    command.add_option("--size", choice.dataset.imageSize, "Pixels a side of pictures (dataset.resize_val)")
        ->check(CLI::Range(1, 1024));
}

std::vector<std::string> givenDataOptions(const CLI::App& command)
{
    constexpr std::array names{"--label",  "--labels", "--test",    "--inputs-key", "--labels-key",
                               "--header", "--index",  "--missing", "--task",       "--start",
                               "--window", "--size",   "--drop",    "--weights",    "--class-weights",
                               "--colors", "--groups", "--time"};
    std::vector<std::string> given;
    for (const char* name : names) {
        const CLI::Option* const option = command.get_option_no_throw(name);
        if (option != nullptr && option->count() > 0) {
            given.emplace_back(name);
        }
    }
    return given;
}

data::DatasetOptions datasetOf(const DataChoice& choice)
{
    data::DatasetOptions dataset = choice.dataset;
    dataset.task = fromToken(data::taskTokens, choice.task).value_or(dataset.task);
    dataset.classWeights =
        fromToken(data::classWeightTokens, choice.classWeights).value_or(dataset.classWeights);
    dataset.colors = fromToken(data::pictureColorTokens, choice.colors).value_or(dataset.colors);
    if (data::findKnownSet(choice.what) != nullptr) {
        dataset.name = choice.what;
    } else {
        dataset.name = "file";
        dataset.path = choice.what;
    }
    data::setWindow(dataset, choice.windowStart, choice.windowSize);
    return dataset;
}

} // namespace snac::cli
