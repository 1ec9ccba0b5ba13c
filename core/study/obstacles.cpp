// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "obstacles.h"

#include "fold_classes.h"
#include "output_range.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/training/engine.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace snac::study {

namespace {

using data::TaskKind;

std::optional<TaskKind> taskOf(Quantity quantity)
{
    return info(quantity).task;
}

std::string scoresText(TaskKind task)
{
    std::vector<std::string> keys;
    for (const QuantityInfo& row : quantities()) {
        if (row.task && suits(row, task)) {
            keys.emplace_back(row.key);
        }
    }
    std::string text;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == keys.size() ? " or " : ", ") + keys[i];
    }
    return text;
}

struct Score
{
    std::string path;
    std::string name;
    Quantity quantity;
    TaskKind task;
};

/// Objectives and budgets that are scores of trained networks, as they are written.
std::vector<Score> scoresOf(const StudyConfig& config)
{
    std::vector<Score> scores;
    const auto add = [&](const auto& items, const char* path) {
        for (const auto& item : items) {
            if (const auto task = taskOf(item.quantity)) {
                scores.push_back({path, item.name, item.quantity, *task});
            }
        }
    };
    add(config.objectives, "search.objectives");
    add(config.constraints, "search.constraints");
    return scores;
}

std::string key(const std::string& path)
{
    return path.substr(path.rfind('.') + 1) + ": ";
}

/// Scores of the other task than the data's.
void checkScores(const StudyConfig& config, TaskKind task, const std::string& because,
                 std::vector<Obstacle>& found)
{
    for (const Score& score : scoresOf(config)) {
        if (suits(info(score.quantity), task)) {
            continue;
        }
        const bool asNumbers =
            task == TaskKind::MultiLabel && score.task == TaskKind::Regression && !config.dataset.task;
        found.push_back(
            {score.path,
             key(score.path) + score.name +
                 (score.task == TaskKind::Classification ? " is a score of classifications"
                                                         : " is a score of regressions") +
                 ", but " + because + "; use " + scoresText(task) +
                 (asNumbers ? ", or set dataset.task: regression to learn the labels as numbers" : "")});
    }
}

bool isLossOf(network::Loss loss, TaskKind task)
{
    using network::Loss;
    switch (task) {
    case TaskKind::Classification:
        return loss == Loss::CrossEntropy || loss == Loss::BinaryCrossEntropy;
    case TaskKind::Regression:
        return loss == Loss::MeanSquaredError;
    case TaskKind::MultiLabel:
        return loss == Loss::LabelCrossEntropy;
    }
    return false;
}

std::string lossText(network::Loss loss)
{
    return loss == network::Loss::MeanSquaredError    ? "numbers"
           : loss == network::Loss::LabelCrossEntropy ? "several labels a row"
                                                      : "classes";
}

std::string usualLoss(TaskKind task)
{
    return task == TaskKind::Regression   ? "mse"
           : task == TaskKind::MultiLabel ? "label_cross_entropy"
                                          : "cross_entropy";
}

void checkLoss(const StudyConfig& config, TaskKind task, const std::string& because,
               std::vector<Obstacle>& found)
{
    const network::LossChoice loss = config.training.loss;
    if (!loss || isLossOf(*loss, task)) {
        return;
    }
    found.push_back({"search.loss", "loss: " + std::string(tokenOf(network::lossTokens, loss)) +
                                        " is a loss for " + lossText(*loss) + ", but " + because +
                                        "; use auto or " + usualLoss(task)});
}

std::string dataText(TaskKind task)
{
    return task == TaskKind::Regression   ? "the data set has numbers as targets"
           : task == TaskKind::MultiLabel ? "the data set has several labels a row"
                                          : "the data set has classes";
}

void checkOutputs(const StudyConfig& config, const data::DatasetInfo& info, std::vector<Obstacle>& found)
{
    const int outputs = networkOutputs(config, info);
    const auto loss = training::resolveLoss(config.training, info, outputs);
    if (!loss) {
        found.push_back({"search.loss", "loss: " + loss.error().message});
        return;
    }
    const auto output = config.space.outputActivation;
    if (*loss == network::Loss::MeanSquaredError &&
        (output == network::ActivationKind::Softmax || output == network::ActivationKind::Sigmoid)) {
        found.push_back(
            {"search_space.output_activation",
             "output_activation: softmax and sigmoid are for classes, but the data set has numbers "
             "as targets; write output_activation: linear"});
    }
    if (*loss == network::Loss::LabelCrossEntropy && output == network::ActivationKind::Softmax) {
        found.push_back(
            {"search_space.output_activation",
             "output_activation: softmax chooses one class, but the data set has several labels a "
             "row; write output_activation: sigmoid, or linear"});
    }
}

/// An output activation that cannot give most of the targets.
void checkOutputRange(const StudyConfig& config, const DataFacts& facts, std::vector<Obstacle>& found)
{
    const auto range = outputRangeOf(config, facts);
    if (range && 2 * range->outside > facts.targets->size()) {
        found.push_back({"search_space.output_activation",
                         "output_activation: " + range->text() + "; write output_activation: linear"});
    }
}

void checkFolds(const StudyConfig& config, const DataFacts& facts, std::vector<Obstacle>& found)
{
    const int folds = config.training.folds;
    if (folds < 2 || facts.fittingRows == 0) {
        return;
    }
    if (facts.fittingGroups > 0 && folds > facts.fittingGroups) {
        found.push_back({"search.n_folds", "n_folds: " + std::to_string(folds) + " folds, but only " +
                                               counted(facts.fittingGroups, "group") +
                                               " (dataset.group_column) for training and validation; use at "
                                               "most " +
                                               std::to_string(facts.fittingGroups)});
        return;
    }
    if (facts.fittingTimes > 0 && folds >= facts.fittingTimes) {
        found.push_back({"search.n_folds", "n_folds: " + std::to_string(folds) + " folds, but only " +
                                               counted(facts.fittingTimes, "different time") +
                                               " (dataset.time_column) for training and validation, and the "
                                               "first is in no fold; use at most " +
                                               std::to_string(facts.fittingTimes - 1)});
        return;
    }
    const bool classes = !facts.classRows.empty();
    const std::int64_t most = classes ? *std::ranges::max_element(facts.classRows) : facts.fittingRows;
    if (folds > most) {
        found.push_back({"search.n_folds", "n_folds: " + std::to_string(folds) + " folds, but " +
                                               (classes ? "no class has more than " + counted(most, "row")
                                                        : "only " + counted(most, "row") + " in all") +
                                               " for training and validation; use at most " +
                                               std::to_string(most)});
    }
}

/// How many classes each fold has: rows are dealt class by class, going on where the class before stopped
/// (data::stratifiedFolds).
std::vector<int> classesOfFolds(const std::vector<std::int64_t>& classRows, int folds)
{
    std::vector<int> classes(static_cast<std::size_t>(folds), 0);
    std::size_t next = 0;
    for (const std::int64_t rows : classRows) {
        const auto dealt = static_cast<std::size_t>(std::min<std::int64_t>(rows, folds));
        for (std::size_t i = 0; i < dealt; ++i) {
            ++classes[(next + i) % classes.size()];
        }
        next = (next + static_cast<std::size_t>(rows)) % classes.size();
    }
    return classes;
}

std::vector<std::vector<FoldClasses>> waysOf(const DataFacts& facts, int folds)
{
    return facts.bound ? boundFolds(*facts.bound, folds, facts.classRows.size())
                       : std::vector<std::vector<FoldClasses>>();
}

/// Folds of one class alone: in the best and in the worst of the ways to deal the groups.
std::pair<int, int> poorBoundFolds(const DataFacts& facts, int folds)
{
    std::pair<int, int> poor{folds, 0};
    const auto ways = waysOf(facts, folds);
    for (const auto& way : ways) {
        const int count = foldsOfOneClass(way);
        poor = {std::min(poor.first, count), std::max(poor.second, count)};
    }
    return ways.empty() ? std::pair{0, 0} : poor;
}

std::string boundBy(const DataFacts& facts)
{
    return facts.fittingTimes > 0    ? " (dataset.time_column)"
           : facts.fittingGroups > 0 ? " (dataset.group_column)"
                                     : "";
}

/// An area under the ROC curve needs two classes in every fold.
void checkFoldsOfAreas(const StudyConfig& config, const DataFacts& facts, std::vector<Obstacle>& found)
{
    const int folds = config.training.folds;
    if (folds < 2 || facts.classRows.size() < 2) {
        return;
    }
    const auto poor = facts.fittingGroups > 0 || facts.fittingTimes > 0
                          ? poorBoundFolds(facts, folds).first
                          : static_cast<int>(std::ranges::count_if(classesOfFolds(facts.classRows, folds),
                                                                   [](int count) { return count < 2; }));
    for (const Score& score : scoresOf(config)) {
        if (score.quantity == Quantity::RocAuc && poor > 0) {
            found.push_back({score.path, key(score.path) + score.name + " is not defined in " +
                                             std::to_string(poor) + " of the " + counted(folds, "fold") +
                                             ", which have rows of one class alone" + boundBy(facts) +
                                             "; use fewer folds"});
        }
    }
}

void checkClasses(const StudyConfig& config, const data::DatasetInfo& info, std::vector<Obstacle>& found)
{
    if (info.task != TaskKind::Classification || info.classes() > 1) {
        return;
    }
    for (const Score& score : scoresOf(config)) {
        if (score.quantity == Quantity::RocAuc) {
            found.push_back({score.path, key(score.path) + score.name +
                                             " needs two classes, but the data set has only one"});
        }
    }
}

/// What parts them, without their inputs.
std::shared_ptr<const data::Samples> boundRows(const data::PreparedData& data)
{
    const auto rows = std::make_shared<data::Samples>();
    for (const data::Samples* part : {&data.train, &data.validation}) {
        rows->labels.insert(rows->labels.end(), part->labels.begin(), part->labels.end());
        rows->groups.insert(rows->groups.end(), part->groups.begin(), part->groups.end());
        rows->times.insert(rows->times.end(), part->times.begin(), part->times.end());
    }
    rows->inputs.resize(std::ssize(rows->labels), 0); // their number
    return rows;
}

} // namespace

DataFacts factsOf(const data::PreparedData& data)
{
    DataFacts facts{
        .info = data.info, .fittingRows = data.train.rows() + data.validation.rows(), .classRows = {}};
    std::set<int> groups(data.train.groups.begin(), data.train.groups.end());
    groups.insert(data.validation.groups.begin(), data.validation.groups.end());
    facts.fittingGroups = std::ssize(groups);
    std::set<double> times(data.train.times.begin(), data.train.times.end());
    times.insert(data.validation.times.begin(), data.validation.times.end());
    facts.fittingTimes = std::ssize(times);
    if (data.info.task == TaskKind::Regression) {
        facts.targets = std::make_shared<const data::Matrix>(data.train.targets);
    }
    if (data.info.task == TaskKind::Classification && !data.train.labels.empty()) {
        if (facts.fittingGroups > 0 || facts.fittingTimes > 0) {
            facts.bound = boundRows(data);
        }
        facts.classParts.resize(static_cast<std::size_t>(std::max(data.info.classes(), 1)), {0, 0, 0});
        const data::Samples* const parts[] = {&data.train, &data.validation, &data.test};
        for (std::size_t part = 0; part < 3; ++part) {
            for (const int label : parts[part]->labels) {
                if (label >= 0 && static_cast<std::size_t>(label) < facts.classParts.size()) {
                    ++facts.classParts[static_cast<std::size_t>(label)][part];
                }
            }
        }
        for (const auto& rows : facts.classParts) {
            facts.classRows.push_back(rows[0] + rows[1]);
        }
    }
    return facts;
}

std::vector<Obstacle> obstacles(const StudyConfig& config, const DataFacts& facts)
{
    std::vector<Obstacle> found;
    if (config.objectives.empty()) {
        found.push_back(
            {"search.objectives", "the study has no objectives; name some under search: objectives"});
    }
    if (config.trials < 1) {
        found.push_back({"search.n_trials", "the study has no trials; set search: n_trials to 1 or more"});
    }
    const TaskKind task = facts.info.task;
    checkScores(config, task, dataText(task), found);
    const std::size_t before = found.size();
    checkLoss(config, task, dataText(task), found);
    if (found.size() == before) {
        checkOutputs(config, facts.info, found);
        checkOutputRange(config, facts, found);
    }
    checkClasses(config, facts.info, found);
    checkFolds(config, facts, found);
    checkFoldsOfAreas(config, facts, found);
    return found;
}

namespace {

/// Settings that say nothing of such data, and would be dropped in silence.
std::vector<std::string> withoutEffect(const StudyConfig& config, TaskKind task)
{
    std::vector<std::string> sentences;
    if (task == TaskKind::Regression) {
        if (config.dataset.classWeights != data::ClassWeights::None) {
            sentences.emplace_back(
                "dataset.class_weights has no effect: the targets are numbers, and there are "
                "no classes to weigh");
        }
        if (config.training.decision == training::Decision::Balanced) {
            sentences.emplace_back("search.decision has no effect: the targets are numbers, and no class is "
                                   "decided on");
        }
    }
    return sentences;
}

std::string nameOfClass(const DataFacts& facts, std::size_t i)
{
    return "class '" +
           (i < facts.info.classNames.size() ? printableName(facts.info.classNames[i]) : std::to_string(i)) +
           "'";
}

constexpr std::size_t mostSentences = 5;

/// Folds of groups or times that are without a class, or without the second one that an area needs.
std::vector<std::string> withoutClasses(const StudyConfig& config, const DataFacts& facts)
{
    std::vector<std::string> sentences;
    const int folds = config.training.folds;
    const auto ways = waysOf(facts, folds);
    const std::string most = ways.size() > 1 ? "up to " : "";
    std::size_t without = 0;
    for (std::size_t i = 0; i < facts.classRows.size() && !ways.empty(); ++i) {
        int held = 0;
        int fitted = 0;
        for (const auto& way : ways) {
            held = std::max(held, foldsWithout(way, &FoldClasses::held, i));
            fitted = std::max(fitted, foldsWithout(way, &FoldClasses::fitting, i));
        }
        if ((held == 0 && fitted == 0) || facts.classRows[i] == 0 || ++without > mostSentences) {
            continue;
        }
        const std::string of = " of the " + counted(folds, "fold");
        sentences.push_back(
            nameOfClass(facts, i) + " is not in every fold" + boundBy(facts) + ": " +
            (held > 0 ? most + std::to_string(held) + of + " are scored without it" : "") +
            (held > 0 && fitted > 0 ? ", " : "") +
            (fitted > 0 ? most + std::to_string(fitted) + of + " are fitted without it" : ""));
    }
    if (without > mostSentences) {
        sentences.push_back("and " + counted(static_cast<long long>(without - mostSentences), "class") +
                            " more are not in every fold");
    }
    const auto scores = scoresOf(config);
    const bool area =
        std::ranges::any_of(scores, [](const Score& score) { return score.quantity == Quantity::RocAuc; });
    if (const int poor = area ? poorBoundFolds(facts, folds).second : 0; poor > 0) {
        sentences.push_back("roc_auc is not defined in " + most + std::to_string(poor) + " of the " +
                            counted(folds, "fold") + ", which have rows of one class alone" + boundBy(facts) +
                            "; its mean is over the others");
    }
    return sentences;
}

} // namespace

std::vector<std::string> cautions(const StudyConfig& config, const DataFacts& facts)
{
    constexpr std::int64_t fewest = 5; // rows that a score of a class can rest on at all
    const int folds = config.training.folds;
    const bool dealtByClass = !facts.bound; // else withoutClasses() says what folds lack
    std::vector<std::string> sentences = withoutEffect(config, facts.info.task);
    std::ranges::move(withoutClasses(config, facts), std::back_inserter(sentences));
    if (const auto range = outputRangeOf(config, facts)) {
        std::ranges::move(range->cautions(), std::back_inserter(sentences));
    }
    std::size_t rare = 0;
    for (std::size_t i = 0; i < facts.classParts.size(); ++i) {
        const auto& [train, validation, test] = facts.classParts[i];
        const std::int64_t fitting = train + validation;
        const bool missed = folds > 1 && dealtByClass && fitting < folds;
        if (!missed && test >= fewest &&
            (folds > 1 ? fitting >= fewest : std::min(train, validation) >= fewest)) {
            continue;
        }
        if (++rare > mostSentences) {
            continue;
        }
        std::string text = nameOfClass(facts, i) + " is rare: " + counted(fitting + test, "row") + ", " +
                           (folds > 1 ? std::to_string(fitting) + " for training and validation, "
                                      : std::to_string(train) + " for training, " +
                                            std::to_string(validation) + " for validation, ") +
                           std::to_string(test) + " for the test";
        text += missed ? "; " + std::to_string(folds - fitting) + " of the " + counted(folds, "fold") +
                             " are scored without it"
                       : "; what a score says of it rests on these few";
        sentences.push_back(std::move(text));
    }
    if (rare > mostSentences) {
        sentences.push_back("and " + counted(static_cast<long long>(rare - mostSentences), "class") +
                            " more are as rare");
    }
    return sentences;
}

std::vector<Obstacle> contradictions(const StudyConfig& config)
{
    std::vector<Obstacle> found;
    if (const data::TaskChoice wanted = config.dataset.task) {
        const std::string because = "dataset.task is " + std::string(tokenOf(data::taskTokens, wanted));
        checkScores(config, *wanted, because, found);
        checkLoss(config, *wanted, because, found);
        return found;
    }
    const std::vector<Score> scores = scoresOf(config);
    if (scores.empty()) {
        return found;
    }
    const Score& first = scores.front();
    checkScores(config, first.task,
                first.name + " is one of " +
                    (first.task == TaskKind::Regression ? "regressions" : "classifications"),
                found);
    const network::LossChoice loss = config.training.loss;
    if (!loss || network::tellsClasses(*loss) != data::tellsClasses(first.task)) { // else labels may be meant
        checkLoss(config, first.task,
                  first.name + " is a score of " +
                      (first.task == TaskKind::Regression ? "regressions" : "classifications"),
                  found);
    }
    return found;
}

} // namespace snac::study
