// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "obstacles.h"

#include <algorithm>
#include <optional>

namespace snac::study {

namespace {

using data::TaskKind;

std::optional<TaskKind> taskOf(Quantity quantity)
{
    if (!info(quantity).needsTraining) {
        return std::nullopt;
    }
    return quantity == Quantity::Rmse || quantity == Quantity::MeanDistance ? TaskKind::Regression
                                                                            : TaskKind::Classification;
}

std::string scoresText(TaskKind task)
{
    return task == TaskKind::Regression ? "rmse or mean_distance" : "accuracy, balanced_accuracy or roc_auc";
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
        if (score.task == task) {
            continue;
        }
        found.push_back(
            {score.path, key(score.path) + score.name +
                             (score.task == TaskKind::Classification ? " is a score of classifications"
                                                                     : " is a score of regressions") +
                             ", but " + because + "; use " + scoresText(task)});
    }
}

void checkLoss(const StudyConfig& config, TaskKind task, const std::string& because,
               std::vector<Obstacle>& found)
{
    const std::string& loss = config.training.loss;
    if (loss == "auto" || (loss == "mse") == (task == TaskKind::Regression)) {
        return;
    }
    found.push_back({"search.loss", "loss: " + loss + " is a loss for " +
                                        (loss == "mse" ? "numbers" : "classes") + ", but " + because +
                                        "; use auto or " +
                                        (task == TaskKind::Regression ? "mse" : "cross_entropy")});
}

std::string dataText(TaskKind task)
{
    return task == TaskKind::Regression ? "the data set has numbers as targets" : "the data set has classes";
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
    if (*loss == training::Loss::MeanSquaredError &&
        (output == space::ActivationKind::Softmax || output == space::ActivationKind::Sigmoid)) {
        found.push_back(
            {"search_space.output_activation",
             "output_activation: softmax and sigmoid are for classes, but the data set has numbers "
             "as targets; write output_activation: linear"});
    }
}

void checkFolds(const StudyConfig& config, const DataFacts& facts, std::vector<Obstacle>& found)
{
    const int folds = config.training.folds;
    if (folds < 2 || facts.fittingRows == 0) {
        return;
    }
    const bool classes = !facts.classRows.empty();
    const std::int64_t most = classes ? *std::ranges::max_element(facts.classRows) : facts.fittingRows;
    if (folds > most) {
        found.push_back(
            {"search.n_folds", "n_folds: " + std::to_string(folds) + " folds, but " +
                                   (classes ? "no class has more than " + std::to_string(most) + " rows"
                                            : "there are only " + std::to_string(most) + " rows") +
                                   " for training and validation; use at most " + std::to_string(most)});
    }
}

void checkClasses(const StudyConfig& config, const data::DatasetInfo& info, std::vector<Obstacle>& found)
{
    if (info.task == TaskKind::Regression || info.classes() > 1) {
        return;
    }
    for (const Score& score : scoresOf(config)) {
        if (score.quantity == Quantity::RocAuc) {
            found.push_back({score.path, key(score.path) + score.name +
                                             " needs two classes, but the data set has only one"});
        }
    }
}

} // namespace

DataFacts factsOf(const data::PreparedData& data)
{
    DataFacts facts{
        .info = data.info, .fittingRows = data.train.rows() + data.validation.rows(), .classRows = {}};
    if (data.info.task == TaskKind::Classification && !data.train.labels.empty()) {
        facts.classRows.assign(static_cast<std::size_t>(std::max(data.info.classes(), 1)), 0);
        for (const data::Samples* part : {&data.train, &data.validation}) {
            for (const int label : part->labels) {
                if (label >= 0 && static_cast<std::size_t>(label) < facts.classRows.size()) {
                    ++facts.classRows[static_cast<std::size_t>(label)];
                }
            }
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
    }
    checkClasses(config, facts.info, found);
    checkFolds(config, facts, found);
    return found;
}

std::vector<Obstacle> contradictions(const StudyConfig& config)
{
    std::vector<Obstacle> found;
    const std::string& wanted = config.dataset.task;
    if (wanted == "classification" || wanted == "regression") {
        const TaskKind task = wanted == "regression" ? TaskKind::Regression : TaskKind::Classification;
        const std::string because = "dataset.task is " + wanted;
        checkScores(config, task, because, found);
        checkLoss(config, task, because, found);
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
    checkLoss(config, first.task,
              first.name + " is a score of " +
                  (first.task == TaskKind::Regression ? "regressions" : "classifications"),
              found);
    return found;
}

} // namespace snac::study
