// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_model.h"

#include <algorithm>

namespace snac::studio {

CompressModel::CompressModel(QObject* parent)
    : QObject(parent)
{
}

void CompressModel::clear()
{
    m_steps.clear();
    m_numberOf.clear();
    m_precisions.clear();
    m_networks.clear();
    m_tests.clear();
    m_floats.clear();
    const bool had = m_selected >= 0;
    m_selected = -1;
    Q_EMIT stepsChanged();
    if (had) {
        Q_EMIT selectionChanged(-1);
    }
}

void CompressModel::addSteps(const std::vector<CompressionStepPtr>& steps)
{
    for (const auto& step : steps) {
        const auto [place, isNew] =
            m_numberOf.try_emplace({step->branch.key(), step->round}, static_cast<int>(m_steps.size()));
        if (isNew) {
            m_steps.push_back(step);
        } else {
            m_steps[static_cast<std::size_t>(place->second)] = step;
        }
        expect(step->branch.precision);
    }
    if (!steps.empty()) {
        Q_EMIT stepsChanged();
    }
}

void CompressModel::expect(const FixedFormat& precision)
{
    if (colorOf(precision) < 0) {
        const auto wider = [](const FixedFormat& a, const FixedFormat& b) {
            return std::pair(a.width, a.integer) > std::pair(b.width, b.integer);
        };
        m_precisions.insert(std::ranges::upper_bound(m_precisions, precision, wider), precision);
    }
}

CompressionStepPtr CompressModel::step(int number) const
{
    return number >= 0 && number < static_cast<int>(m_steps.size())
               ? m_steps[static_cast<std::size_t>(number)]
               : nullptr;
}

std::vector<int> CompressModel::branch(const compression::Branch& branch) const
{
    std::vector<int> numbers;
    const auto key = branch.key();
    for (auto it = m_numberOf.lower_bound({key, -1}); it != m_numberOf.end() && it->first.first == key;
         ++it) {
        numbers.push_back(it->second); // the map is sorted by round
    }
    return numbers;
}

std::vector<int> CompressModel::branchOf(int number) const
{
    const auto found = step(number);
    return found ? branch(found->branch) : std::vector<int>();
}

int CompressModel::numberOf(const std::string& branchKey, int round) const
{
    const auto found = m_numberOf.find({branchKey, round});
    return found == m_numberOf.end() ? -1 : found->second;
}

int CompressModel::colorOf(const FixedFormat& precision) const
{
    const auto place = std::find(m_precisions.begin(), m_precisions.end(), precision);
    return place == m_precisions.end() ? -1 : static_cast<int>(place - m_precisions.begin());
}

std::set<int> CompressModel::trials() const
{
    std::set<int> numbers;
    for (const auto& step : m_steps) {
        numbers.insert(step->branch.trial);
    }
    return numbers;
}

void CompressModel::select(int number)
{
    const int valid = step(number) ? number : -1;
    if (valid != m_selected) {
        m_selected = valid;
        Q_EMIT selectionChanged(valid);
    }
}

int CompressModel::focusedTrial() const
{
    if (const auto chosen = selectedStep()) {
        return chosen->branch.trial;
    }
    return m_steps.empty() ? -1 : m_steps.front()->branch.trial;
}

void CompressModel::setNetwork(int trial, std::shared_ptr<const network::TrainedNetwork> folded)
{
    m_networks[trial] = std::move(folded);
    Q_EMIT networkChanged(trial);
}

std::shared_ptr<const network::TrainedNetwork> CompressModel::network(int trial) const
{
    const auto found = m_networks.find(trial);
    return found == m_networks.end() ? nullptr : found->second;
}

void CompressModel::setTestResult(int number, const TestResult& result)
{
    if (!step(number)) {
        return;
    }
    if (m_tests.empty()) {
        m_firstTested = number;
    }
    m_tests[number] = result;
    Q_EMIT testResultChanged(number);
}

std::optional<CompressModel::TestResult> CompressModel::testResult(int number) const
{
    const auto found = m_tests.find(number);
    return found == m_tests.end() ? std::nullopt : std::optional(found->second);
}

std::vector<study::TestScore> CompressModel::testScores() const
{
    std::vector<study::TestScore> scores;
    for (const auto& [number, result] : m_tests) {
        const auto& step = *m_steps[static_cast<std::size_t>(number)];
        scores.push_back({.step = {.branch = step.branch.key(), .round = step.round},
                          .trial = step.branch.trial,
                          .integerMetrics = result.integerMetrics,
                          .floatMetrics = result.floatMetrics,
                          .rows = result.rows,
                          .when = result.when});
    }
    return scores;
}

void CompressModel::addFloatScores(const study::FloatScores& scores)
{
    for (const auto& [trial, metrics] : scores) {
        // What was scored on rows that no network had seen holds for all that follows.
        if (m_floats.unseen.contains(trial) && !scores.unseen.contains(trial)) {
            continue;
        }
        m_floats[trial] = metrics;
    }
    m_floats.unseen.insert(scores.unseen.begin(), scores.unseen.end());
    if (!scores.empty()) {
        Q_EMIT stepsChanged();
    }
}

std::vector<int> CompressModel::withoutFloatScore() const
{
    std::vector<int> unknown;
    for (const int trial : trials()) {
        if (!m_floats.contains(trial)) {
            unknown.push_back(trial);
        }
    }
    return unknown;
}

void CompressModel::judgeBy(const study::StudyConfig& config, const study::StudyHeader& header)
{
    m_config = config;
    m_task = header.dataset.task;
    m_board = header.board;
    m_constant = study::constantScore(header, score());
}

study::StepVerdict CompressModel::verdict(const compression::CompressionStep& step) const
{
    return study::verdictOn(m_config, m_board, step);
}

study::Quantity CompressModel::score() const
{
    return study::stepScore(m_config, m_task);
}

double CompressModel::scoreOf(const network::Metrics& metrics) const
{
    return study::valueOf(score(), &metrics, nullptr);
}

double CompressModel::shownScoreOf(const network::Metrics& metrics) const
{
    return scoreOf(metrics) * study::info(score()).displayScale;
}

int CompressModel::suggestion() const
{
    const auto chosen = study::suggestedStep(m_config, m_board, m_steps, m_floats, m_constant);
    return chosen ? static_cast<int>(*chosen) : -1;
}

int CompressModel::nearest() const
{
    const auto chosen = study::nearestStep(m_config, m_board, m_steps);
    return chosen ? static_cast<int>(*chosen) : -1;
}

} // namespace snac::studio
