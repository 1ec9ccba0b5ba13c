// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_model.h"
#include "compress_session.h"

#include "snac/reports/synthesis_record.h"
#include "snac/studio/pages/page.h"
#include "snac/studio/shell/study_model.h"
#include "snac/studio/shell/study_session.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace snac::widgets {
class Badge;
class Card;
class CurvePlot;
class JobRow;
} // namespace snac::widgets

namespace snac::studio {

class CompressSetup;
struct StepWords;
class CompressStepPane;
class CompressWeightsPane;
class PageHeader;
class StepTable;

/// The Compress page: points of the front become small integer networks. At the left what to compress and
/// how; accuracy against sparsity and against a cost, live; below, the steps and the selected one in detail.
/// Works on the study that is open, while its search is not running.
class CompressPage : public Page
{
    Q_OBJECT

public:
    CompressPage(StudySession* search, StudyModel* study, jobs::Workers workers, QWidget* parent = nullptr);
    ~CompressPage() override;

    [[nodiscard]] CompressSession* session() const { return m_session; }
    [[nodiscard]] CompressModel* model() const { return m_model; }
    [[nodiscard]] CompressSetup* setup() const { return m_setup; }
    [[nodiscard]] widgets::CurvePlot* sparsityPlot() const { return m_sparsity; }
    [[nodiscard]] widgets::CurvePlot* costPlot() const { return m_cost; }
    [[nodiscard]] StepTable* table() const { return m_table; }
    [[nodiscard]] CompressStepPane* stepPane() const { return m_step; }
    [[nodiscard]] CompressWeightsPane* weightsPane() const { return m_weights; }
    [[nodiscard]] QTabWidget* details() const { return m_details; }
    [[nodiscard]] const QList<QSplitter*>& splitters() const { return m_splitters; }
    void join(Workbench& bench) override;
    void find() override;
    [[nodiscard]] PageStatus status() const override;
    [[nodiscard]] QList<PageJob*> jobs() const override { return {m_handle}; }
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    /// Why nothing can be compressed now; empty if it can.
    [[nodiscard]] QString obstacle() const;

    /// The trial alone is checked; for "Compress" beside a trial.
    void chooseTrial(int trial);
    /// Of the step "BRANCH/ROUND"; empty where there is none of that name.
    [[nodiscard]] StepWords wordsOf(const QString& name) const;
    void start();
    /// The step that is worth looking at (see CompressModel::suggestion()); -1: there is none.
    [[nodiscard]] int suggestion() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildPlots();
    QWidget* buildDetails();
    void connectAll();
    void followStudy();
    void followSteps();
    void showStudy();
    void showState();
    void showProgress();
    void showFront();
    void showStepCount();
    void showCurves();
    void showSelection(int number);
    void showFloor();

    StudySession* m_search;
    StudyModel* m_study;
    CompressModel* m_model;
    CompressSession* m_session;
    PageJob* m_handle;
    PageHeader* m_header;
    widgets::Badge* m_simulated;
    widgets::JobRow* m_job;
    QPushButton* m_start = nullptr;
    QLabel* m_banner;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    CompressSetup* m_setup;
    widgets::CurvePlot* m_sparsity;
    widgets::CurvePlot* m_cost;
    QComboBox* m_costChoice;
    QTabWidget* m_details;
    StepTable* m_table;
    widgets::Card* m_tableCard = nullptr;
    CompressStepPane* m_step;
    CompressWeightsPane* m_weights;
    QList<QSplitter*> m_splitters;
    QTimer m_clock;
    QString m_file;          ///< of the study whose steps are shown
    bool m_following = true; ///< a finished step is selected, until the user selects one
    std::vector<study::SynthesisRecord> m_synthesized; ///< trials and steps, as tools made them
    bool m_stale = false;                              ///< the front has changed while the page was hidden
};

} // namespace snac::studio
