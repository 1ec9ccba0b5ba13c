// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_choice.h"
#include "snac/study/study_header.h"

#include <QList>
#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace snac::studio {

using study::CompressionStepPtr;

/// The steps of the local search that the window shows, on the GUI thread, and which one is selected. A step
/// has a number that stays its own while the model grows.
class CompressModel : public QObject
{
    Q_OBJECT

public:
    explicit CompressModel(QObject* parent = nullptr);

    void clear();
    /// Adds, or replaces where the branch and the round are known; one signal for all.
    void addSteps(const std::vector<CompressionStepPtr>& steps);

    [[nodiscard]] const std::vector<CompressionStepPtr>& steps() const { return m_steps; } ///< by number
    [[nodiscard]] CompressionStepPtr step(int number) const; ///< null if there is none
    /// Steps of a branch in order of rounds, as numbers.
    [[nodiscard]] std::vector<int> branch(const compression::Branch& branch) const;
    [[nodiscard]] std::vector<int> branchOf(int number) const;
    /// The number of a step; -1 if it is not there.
    [[nodiscard]] int numberOf(const std::string& branchKey, int round) const;
    /// A precision of steps to come, so that the colours of the others stay while these come in.
    void expect(const FixedFormat& precision);
    /// Precisions from wide to narrow; their place is their colour.
    [[nodiscard]] const std::vector<FixedFormat>& precisions() const { return m_precisions; }
    [[nodiscard]] int colorOf(const FixedFormat& precision) const;
    [[nodiscard]] std::set<int> trials() const;

    [[nodiscard]] int selected() const { return m_selected; }
    [[nodiscard]] CompressionStepPtr selectedStep() const { return step(m_selected); }
    void select(int number);
    /// The trial whose branches are in full colour: that of the selected step, or the first.
    [[nodiscard]] int focusedTrial() const;

    /// The trial's float network, folded for hardware: what the weights were before.
    void setNetwork(int trial, std::shared_ptr<const network::TrainedNetwork> folded);
    [[nodiscard]] std::shared_ptr<const network::TrainedNetwork> network(int trial) const;

    /// Accuracies on the test set, of the steps they were asked for.
    struct TestResult
    {
        network::Metrics integerMetrics; ///< of the compressed network
        network::Metrics floatMetrics;   ///< of the trial it was made of, on the same rows
        int rows = 0;
        std::string when = {}; ///< ISO 8601, UTC
    };
    void setTestResult(int number, const TestResult& result);
    [[nodiscard]] std::optional<TestResult> testResult(int number) const;
    /// The step the test set was used for first; -1: it is untouched.
    [[nodiscard]] int testedStep() const { return m_tests.empty() ? -1 : m_firstTested; }

    [[nodiscard]] std::vector<study::TestScore> testScores() const;

    /// What the trials that are compressed score as float: see study::FloatScores.
    void addFloatScores(const study::FloatScores& scores);
    [[nodiscard]] const study::FloatScores& floatScores() const { return m_floats; }
    /// Trials with steps of whose networks this is not known.
    [[nodiscard]] std::vector<int> withoutFloatScore() const;
    /// What steps are held against: budgets, board and constant answer of the study that is open.
    void judgeBy(const study::StudyConfig& config, const study::StudyHeader& header);
    /// What steps are shown and compared by: study::stepScore(), and of a network.
    [[nodiscard]] study::Quantity score() const;
    [[nodiscard]] double scoreOf(const network::Metrics& metrics) const;
    [[nodiscard]] double shownScoreOf(const network::Metrics& metrics) const; ///< in display units: per cent
    [[nodiscard]] study::StepVerdict verdict(const compression::CompressionStep& step) const;
    /// The number of study::suggestedStep(); -1: none.
    [[nodiscard]] int suggestion() const;
    /// Where no step keeps the budgets: the number of study::nearestStep(); -1: some do, or there are none.
    [[nodiscard]] int nearest() const;

Q_SIGNALS:
    void stepsChanged();
    void selectionChanged(int number);
    void networkChanged(int trial);
    void testResultChanged(int number);

private:
    std::vector<CompressionStepPtr> m_steps;
    std::map<std::pair<std::string, int>, int> m_numberOf; ///< branch key and round
    std::vector<FixedFormat> m_precisions;
    std::map<int, std::shared_ptr<const network::TrainedNetwork>> m_networks;
    std::map<int, TestResult> m_tests;
    study::FloatScores m_floats;
    study::StudyConfig m_config;
    data::TaskKind m_task = data::TaskKind::Classification;
    hardware::Board m_board;
    std::optional<double> m_constant; ///< what the constant answer scores
    int m_firstTested = -1;
    int m_selected = -1;
};

} // namespace snac::studio
