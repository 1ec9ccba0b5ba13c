// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/job.h"
#include "snac/studio/shell/study_model.h"
#include "snac/widgets/cards/card.h"

#include <map>
#include <string>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace snac::widgets {
class CostBars;
class GenomeStrip;
class LayerCosts;
class NetworkSketch;
class TrainingCurveChart;
} // namespace snac::widgets

namespace snac::studio {

class WhatIfView;

/// The selected trial, explained: its network, its genome and parents, its values with unit and origin, its
/// cost, its training.
class TrialPane : public widgets::Card
{
    Q_OBJECT

public:
    explicit TrialPane(StudyModel* model, QWidget* parent = nullptr);

    /// The training curve of the selected trial, for the place the page gives it.
    [[nodiscard]] QStackedWidget* trainingCurve() const { return m_curveStack; }
    /// What works out what changes would make of a price; without it nothing is offered.
    void setWorkers(jobs::Workers workers);
    [[nodiscard]] WhatIfView* whatIf() const { return m_whatIf; }
    /// All that is said in words, for tests and screen readers.
    [[nodiscard]] QString description() const;

    /// Why stars and notes cannot be kept; empty: they can. `error`: what was just tried and did not work.
    void setMarkObstacle(const QString& why);
    void setMarkError(const QString& error);
    /// What was typed and not yet told is told now.
    void commitNote();
    /// What was typed and could not be kept stands in the field until it can, or is changed there.
    void keepTyped(int trial, const QString& note);

Q_SIGNALS:
    void compressRequested(int trial);
    void markWanted(int trial, const snac::study::TrialMark& mark); ///< by the user

protected:
    void changeEvent(QEvent* event) override; ///< colours are part of the text
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTrial();
    void showValues(const study::Trial& trial);
    [[nodiscard]] int figuresOfARow() const;
    void showCost(const study::Trial& trial);
    void showCurve();
    void showMark(const study::Trial& trial);

    StudyModel* m_model;
    QToolButton* m_star;
    QLineEdit* m_note;
    QLabel* m_markProblem;
    int m_noted = -1;               ///< the trial whose note stands in the field
    std::map<int, QString> m_typed; ///< notes that are not kept, by trial
    std::string m_typedIn;          ///< the file of their study
    QString m_markObstacle;
    QStackedWidget* m_stack;
    widgets::NetworkSketch* m_sketch;
    widgets::GenomeStrip* m_strip;
    QLabel* m_origin;
    QLabel* m_reason;
    QLabel* m_values;
    int m_figuresOfARow = 0; ///< of those that are shown
    widgets::CostBars* m_cost;
    QLabel* m_otherPrice; ///< that the trial is not judged by
    widgets::LayerCosts* m_layers;
    WhatIfView* m_whatIf;
    QLabel* m_warnings;
    QPushButton* m_compress;
    widgets::TrainingCurveChart* m_curve;
    QStackedWidget* m_curveStack;
};

} // namespace snac::studio
