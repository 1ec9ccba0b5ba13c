// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_session.h"

#include "snac/studio/shell/study_model.h"
#include "snac/widgets/cards/card.h"

#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace snac::widgets {
class AccuracySteps;
class CostBars;
class NetworkSketch;
} // namespace snac::widgets

namespace snac::studio {

/// The selected step of the local search: its accuracies, its network, its cost, the test set.
class CompressStepPane : public widgets::Card
{
    Q_OBJECT

public:
    CompressStepPane(CompressSession* session, CompressModel* model, StudyModel* study,
                     QWidget* parent = nullptr);
    /// Asks before the test set is looked at; calls its second argument if the user wants that. None: does
    /// not ask.
    using Confirmation = std::function<void(const QString& text, std::function<void()> use)>;
    void setConfirmation(Confirmation confirmation) { m_confirmation = std::move(confirmation); }
    /// All that is said in words.
    [[nodiscard]] QString description() const;

private:
    void showStep();
    void showTest();

    CompressSession* m_session;
    CompressModel* m_model;
    StudyModel* m_study;
    QStackedWidget* m_stack;
    widgets::AccuracySteps* m_accuracies;
    QLabel* m_change; ///< against the trial as float
    widgets::NetworkSketch* m_sketch;
    QLabel* m_broken; ///< which budgets the step breaks
    widgets::CostBars* m_cost;
    Confirmation m_confirmation;
    QPushButton* m_test;
    QLabel* m_testText;
    QString m_testError;
};

} // namespace snac::studio
